package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BlameTest {

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {
        "UNKNOWN_HOST",
        "CONNECTION_REFUSED",
        "TLS_ON_PLAIN_PORT",
        "PLAIN_ON_TLS_PORT",
        "STARTTLS_NOT_OFFERED",
        "CERTIFICATE_.*",
        "TLS_VERSION_MISMATCH",
        "TLS_FAILED",
        "AUTH_NOT_OFFERED",
        "AUTH_WOULD_BE_IN_CLEAR",
        "AUTHENTICATION_REQUIRED"
      },
      mode = Mode.MATCH_ANY)
  void what_no_mail_would_survive_is_the_routes(FailureKind kind) {
    for (var stage : Stage.values()) {
      assertThat(Blame.of(TransportFailure.of(stage, kind, ""))).isEqualTo(Blame.ROUTE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {
        "CONNECT_TIMEOUT",
        "READ_TIMEOUT",
        "CONNECTION_LOST",
        "PROTOCOL_ERROR",
        "RATE_LIMITED",
        "SERVICE_UNAVAILABLE",
        "TRY_LATER"
      })
  void what_passes_by_itself_is_circumstance(FailureKind kind) {
    assertThat(Blame.of(TransportFailure.of(Stage.CONNECT, kind, "")))
        .isEqualTo(Blame.CIRCUMSTANCE);
    assertThat(Blame.of(TransportFailure.of(Stage.DATA, kind, Reply.of(554, "5.0.0 no"))))
        .isEqualTo(Blame.CIRCUMSTANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHENTICATE,AUTHENTICATION_FAILED,535,ROUTE",
    "AUTHENTICATE,AUTHENTICATION_FAILED,454,CIRCUMSTANCE",
    "AUTHENTICATE,AUTHENTICATION_FAILED,401,ROUTE",
    "SECURE,STARTTLS_REFUSED,454,CIRCUMSTANCE",
    "SECURE,STARTTLS_REFUSED,502,ROUTE",
    "SENDER,SENDER_REFUSED,550,ROUTE",
    "SENDER,SENDER_REFUSED,451,CIRCUMSTANCE",
    "SENDER,SENDER_REFUSED,403,ROUTE",
    "RECIPIENT,RECIPIENT_REFUSED,550,MESSAGE",
    "RECIPIENT,RECIPIENT_REFUSED,450,CIRCUMSTANCE",
    "DATA,MESSAGE_REFUSED,554,MESSAGE",
    "ACCEPT,MESSAGE_REFUSED,554,MESSAGE",
    "ACCEPT,MESSAGE_REFUSED,400,MESSAGE",
    "ACCEPT,MESSAGE_REFUSED,452,CIRCUMSTANCE",
    "CONNECT,CLIENT_REFUSED,554,ROUTE",
    "CONNECT,CLIENT_REFUSED,421,CIRCUMSTANCE"
  })
  void a_refusal_is_judged_by_reply_and_stage(
      Stage stage, FailureKind kind, int code, Blame blame) {
    assertThat(Blame.of(TransportFailure.of(stage, kind, Reply.of(code, "")))).isEqualTo(blame);
  }

  @Test
  void a_refusal_without_a_reply_is_judged_by_stage() {
    assertThat(Blame.of(TransportFailure.of(Stage.SENDER, FailureKind.SENDER_REFUSED, "")))
        .isEqualTo(Blame.ROUTE);
    assertThat(Blame.of(TransportFailure.of(Stage.DATA, FailureKind.MESSAGE_REFUSED, "")))
        .isEqualTo(Blame.MESSAGE);
  }

  @Test
  void a_mail_we_cannot_write_or_nobody_takes_for_its_size_is_its_own_fault() {
    for (var kind : new FailureKind[] {FailureKind.NOT_RENDERED, FailureKind.MESSAGE_TOO_LARGE}) {
      assertThat(Blame.of(TransportFailure.of(Stage.SENDER, kind, Reply.of(452, ""))))
          .isEqualTo(Blame.MESSAGE);
    }
  }

  @Test
  void silence_after_the_final_dot_is_nobodys() {
    assertThat(Blame.of(TransportFailure.of(Stage.ACCEPT, FailureKind.OUTCOME_UNKNOWN, "")))
        .isEqualTo(Blame.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void every_kind_has_one_to_blame(FailureKind kind) {
    var failure = new TransportFailure(Stage.CONNECT, kind, Optional.empty(), "", Optional.empty());

    assertThat(Blame.of(failure)).isNotNull();
  }
}
