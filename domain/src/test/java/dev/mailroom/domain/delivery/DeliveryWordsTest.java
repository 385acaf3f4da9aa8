package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryWordsTest {

  @Test
  void a_message_is_named_after_its_email_and_the_senders_domain() {
    var id = new EmailId(new UUID(1, 2));
    var sender = Mailbox.of("Nexus", EmailAddress.of("no-reply@nexus.example"));

    assertThat(OutgoingMessage.messageId(id, sender))
        .isEqualTo("<00000000-0000-0001-0000-000000000002@nexus.example>");
  }

  @Test
  void a_reset_goes_first_and_lives_as_long_as_its_link() {
    var policy = DeliveryPolicy.of(EmailKind.PASSWORD_RESET);

    assertThat(policy)
        .isEqualTo(new DeliveryPolicy(Lane.SECURITY, Duration.ofMinutes(30), false, true));
    assertThat(Lane.SECURITY).isLessThan(Lane.TRANSACTIONAL);
    assertThat(Lane.TRANSACTIONAL).isLessThan(Lane.BULK);
  }

  @ParameterizedTest
  @EnumSource(
      value = EmailKind.class,
      names = {
        "PASSWORD_CHANGED",
        "NEW_SIGN_IN",
        "ACCOUNT_DISABLED",
        "ACCOUNT_DELETED",
        "EMAIL_CHANGE_REQUESTED",
        "EMAIL_CHANGED"
      })
  void news_of_an_account_has_three_days(EmailKind kind) {
    assertThat(DeliveryPolicy.of(kind))
        .isEqualTo(new DeliveryPolicy(Lane.SECURITY, Duration.ofDays(3), false, true));
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL_CHANGE_CONFIRM, SECURITY, 24",
    "INVITATION, TRANSACTIONAL, 168",
    "INVITATION_REMINDER, TRANSACTIONAL, 48",
    "JOIN_CONFIRM, TRANSACTIONAL, 24"
  })
  void a_mail_with_a_link_lives_as_long_and_comes_rather_twice_than_not(
      EmailKind kind, Lane lane, int hours) {
    assertThat(DeliveryPolicy.of(kind))
        .isEqualTo(new DeliveryPolicy(lane, Duration.ofHours(hours), false, true));
  }

  @ParameterizedTest
  @EnumSource(
      value = EmailKind.class,
      names = {
        "INVITATION_ACCEPTED",
        "COMPANY_ADDED",
        "COMPANY_REMOVED",
        "ROLE_CHANGED",
        "NOTIFICATION"
      })
  void news_of_a_company_has_three_days_and_does_not_come_twice(EmailKind kind) {
    assertThat(DeliveryPolicy.of(kind))
        .isEqualTo(new DeliveryPolicy(Lane.TRANSACTIONAL, Duration.ofDays(3), false, false));
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 24", "DAILY_SUMMARY, 24", "ASSIGNMENTS, 12"})
  void a_digest_goes_last_and_is_soon_old_news(EmailKind kind, int hours) {
    assertThat(DeliveryPolicy.of(kind))
        .isEqualTo(new DeliveryPolicy(Lane.BULK, Duration.ofHours(hours), false, false));
  }

  @Test
  void only_a_test_takes_the_first_answer_for_final() {
    assertThat(DeliveryPolicy.of(EmailKind.TEST))
        .isEqualTo(new DeliveryPolicy(Lane.TRANSACTIONAL, Duration.ofMinutes(15), true, false));
  }

  @Test
  void mail_waits_in_three_states_and_ends_in_five() {
    assertThat(Arrays.stream(EmailState.values()).filter(EmailState::isTerminal))
        .containsExactly(
            EmailState.SENT,
            EmailState.FAILED,
            EmailState.EXPIRED,
            EmailState.UNCERTAIN,
            EmailState.SUPPRESSED);
  }

  @Test
  void the_route_answers_for_every_stage_up_to_the_sender() {
    assertThat(Arrays.stream(Stage.values()).filter(Stage::concernsRoute))
        .containsExactly(
            Stage.RESOLVE, Stage.CONNECT, Stage.SECURE, Stage.AUTHENTICATE, Stage.SENDER);
  }

  @Test
  void events_go_by_the_names_the_log_shows() {
    assertThat(Arrays.stream(EmailEvent.Type.values()).map(EmailEvent.Type::code))
        .containsExactly(
            "email.queued",
            "email.sent",
            "email.retry",
            "email.held",
            "email.released",
            "email.failed",
            "email.expired",
            "email.uncertain",
            "email.suppressed");
  }
}
