package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.port.EmailTransport;
import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The route of one process: it takes all mail and remembers it, or refuses the process as such. */
final class CountingTransport implements EmailTransport<SmtpRoute> {

  private static final TransportFailure WRONG_PASSWORD =
      TransportFailure.of(
          Stage.AUTHENTICATE,
          FailureKind.AUTHENTICATION_FAILED,
          Reply.of(535, "5.7.8 Bad credentials"));

  private final CountDownLatch meeting;
  private final AtomicBoolean first = new AtomicBoolean(true);
  private final AtomicBoolean broken = new AtomicBoolean();
  private final Queue<EmailId> accepted = new ConcurrentLinkedQueue<>();

  /** Keeps all mail in hand until each process of the meeting has some. */
  CountingTransport(CountDownLatch meeting) {
    this.meeting = meeting;
  }

  void breakDown() {
    broken.set(true);
  }

  void mend() {
    broken.set(false);
  }

  List<EmailId> accepted() {
    return List.copyOf(accepted);
  }

  @Override
  public TransportResult send(SmtpRoute route, OutgoingMessage message, StageListener stages) {
    meetOthers();
    if (broken.get()) {
      return new TransportResult.NotAccepted(WRONG_PASSWORD);
    }
    accepted.add(message.id());
    return new TransportResult.Accepted(Reply.of(250, "2.0.0 Ok: queued"));
  }

  @Override
  public TransportResult probe(SmtpRoute route, StageListener stages) {
    throw new UnsupportedOperationException("nobody checks a connection here");
  }

  @Override
  public void close() {}

  private void meetOthers() {
    if (first.getAndSet(false)) {
      meeting.countDown();
    }
    try {
      if (!meeting.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the other process got no mail");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
