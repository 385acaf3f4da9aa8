package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.port.EventSentences;
import dev.mailroom.application.notification.port.EventSentencesContractTest;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledSentencesTest extends EventSentencesContractTest {

  @Override
  protected EventSentences sentences() {
    return new BundledSentences();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ben Osei commented on Launch plan",
        "de | Ben Osei hat „Launch plan“ kommentiert"
      })
  void the_words_are_those_of_the_mails(String tag, String sentence) {
    var ben = Optional.of(new Actor(Samples.BEN, Optional.empty()));

    assertThat(said("Launch plan", ben, tag)).isEqualTo(sentence);
  }

  @Test
  void what_turns_the_direction_of_the_words_after_it_is_taken_out() {
    assertThat(said("A\u202Egnp.exe", Optional.empty(), "en")).contains("Agnp.exe");
  }

  private String said(String title, Optional<Actor> actor, String tag) {
    var event =
        new Event(
            new EventId(new UUID(0, 1)),
            new CompanyId(new UUID(0, 2)),
            Catalogue.find("comment.added").orElseThrow(),
            actor,
            Optional.empty(),
            title,
            "",
            "https://app.example.com/7",
            Optional.empty(),
            Samples.AT,
            Samples.AT);
    return sentences().say(event, Locale.forLanguageTag(tag)).text();
  }
}
