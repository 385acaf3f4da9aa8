package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.mail.testing.RecordedStages;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A transport and what it told, for one test. */
abstract class Sending {

  final SmtpTransport transport =
      new SmtpTransport(Optional.of("mailroom.example"), ConnectionLimits.DEFAULT);
  final RecordedStages stages = new RecordedStages();

  @AfterEach
  void close() {
    transport.close();
  }

  TransportResult send(SmtpRoute route) {
    return transport.send(route, Mails.mail(), stages);
  }

  TransportFailure failure(SmtpRoute route) {
    return failure(send(route));
  }

  static TransportFailure failure(TransportResult result) {
    assertThat(result).isInstanceOf(TransportResult.NotAccepted.class);
    return ((TransportResult.NotAccepted) result).failure();
  }
}
