package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.People;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailContent.AccountDisabled;
import dev.mailroom.domain.template.EmailContent.NewSignIn;
import dev.mailroom.domain.template.EmailContent.PasswordChanged;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmailQueueTest {

  private final Postroom room = new Postroom();
  private final Account ada = new People().ada();
  private final EmailAccountNotices notices = new EmailAccountNotices(room.queue, Postroom.SITE);

  @Test
  void a_queued_mail_has_its_kinds_lane_and_lifetime() {
    var id = room.queueReset();

    var email = room.outbox.row(id).email();
    assertThat(email.lane()).isEqualTo(Lane.SECURITY);
    assertThat(email.queuedAt()).isEqualTo(room.clock.instant());
    assertThat(email.dueAt()).isEqualTo(room.clock.instant());
    assertThat(email.expiresAt()).isEqualTo(room.clock.instant().plus(Duration.ofMinutes(30)));
    assertThat(room.events.codes(id)).containsExactly("email.queued");
    assertThat(room.events.of(id).getFirst().attempt()).isZero();
  }

  @Test
  void mail_of_an_undone_transaction_was_never_queued_and_no_log_says_so() {
    assertThatThrownBy(() ->
            room.transactions.inTransaction(() -> {
              notices.passwordChanged(ada, room.clock.instant());
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");

    assertThat(room.outbox.rows()).isEmpty();
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void people_are_told_what_happened_to_their_account() {
    var at = room.clock.instant();
    var client = new Client("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0");

    room.transactions.inTransaction(() -> {
      notices.signedInFromUnknownDevice(ada, client, at);
      notices.passwordChanged(ada, at);
      notices.disabled(ada, at);
    });

    assertThat(room.outbox.rows())
        .extracting(row -> row.email().content())
        .containsExactly(
            new NewSignIn(
                ada.name(),
                ada.email(),
                at,
                "203.0.113.7",
                "Firefox on Linux",
                "https://mail.example.com/account"),
            new PasswordChanged(
                ada.name(), ada.email(), at, "https://mail.example.com/forgot-password"),
            new AccountDisabled(ada.name(), ada.email(), at));
    assertThat(room.outbox.rows()).allMatch(row -> row.email().recipient().equals(ada.email()));
  }

  @Test
  void a_reset_link_stands_in_no_text_made_for_logs() {
    var id = room.queueReset();

    assertThat(room.outbox.row(id).email().toString()).doesNotContain("secret");
    assertThat(room.events.all().toString()).doesNotContain("secret");
    assertThat(room.outbox.row(id).email().content())
        .isInstanceOf(EmailContent.PasswordReset.class);
  }
}
