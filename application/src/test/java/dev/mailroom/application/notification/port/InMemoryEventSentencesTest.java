package dev.mailroom.application.notification.port;

class InMemoryEventSentencesTest extends EventSentencesContractTest {

  @Override
  protected EventSentences sentences() {
    return new InMemoryEventSentences();
  }
}
