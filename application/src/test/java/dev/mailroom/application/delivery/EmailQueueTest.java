package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.People;
import dev.mailroom.application.delivery.EmailQueue.Addressed;
import dev.mailroom.application.delivery.port.OutboxRow;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.DeliveryPolicy;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailContent.AccountDisabled;
import dev.mailroom.domain.template.EmailContent.NewSignIn;
import dev.mailroom.domain.template.EmailContent.PasswordChanged;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  void mail_with_a_newer_link_ends_what_waits_with_the_earlier_one_and_the_log_says_so() {
    var first = reset();

    var second = reset();

    assertThat(room.outbox.state(first)).isEqualTo(EmailState.SUPPRESSED);
    assertThat(room.outbox.state(second)).isEqualTo(EmailState.QUEUED);
    assertThat(room.events.codes(first)).containsExactly("email.queued", "email.suppressed");
    assertThat(room.events.of(first).getLast().detail()).isEqualTo("its link works no longer");
  }

  @Test
  void links_of_an_account_that_wait_are_taken_back_with_its_other_links() {
    var reset = reset();
    room.transactions.inTransaction(this::changeLink);
    room.transactions.inTransaction(() -> notices.passwordChanged(ada, room.clock.instant()));

    room.transactions.inTransaction(() -> new WaitingAccountLinks(room.queue).revokeAll(ada.id()));

    assertThat(room.outbox.state(reset)).isEqualTo(EmailState.SUPPRESSED);
    assertThat(room.outbox.rows())
        .extracting(OutboxRow::state)
        .containsExactly(EmailState.SUPPRESSED, EmailState.SUPPRESSED, EmailState.QUEUED);
  }

  @Test
  void the_link_of_a_change_that_is_over_is_taken_back_alone() {
    var reset = reset();
    room.transactions.inTransaction(this::changeLink);

    room.transactions.inTransaction(() -> notices.emailChangeLinkIsDead(ada.id()));

    assertThat(room.outbox.state(reset)).isEqualTo(EmailState.QUEUED);
    assertThat(room.outbox.rows().getLast().state()).isEqualTo(EmailState.SUPPRESSED);
  }

  @Test
  void many_mails_are_queued_in_order_and_each_is_told_of() {
    var end = room.clock.instant().plus(Duration.ofHours(1));
    var content = new AccountDisabled(ada.name(), ada.email(), room.clock.instant());

    var ids =
        room.transactions.inTransaction(() ->
            room.queue.queueAll(
                List.of(
                    addressed(content, Optional.of(end)), addressed(content, Optional.empty()))));

    assertThat(ids).extracting(id -> room.outbox.row(id).email().id()).isEqualTo(ids).hasSize(2);
    assertThat(room.events.codes(ids.getLast())).containsExactly("email.queued");
  }

  @Test
  void an_end_of_its_own_shortens_a_mails_life_and_never_lengthens_it() {
    var content = new AccountDisabled(ada.name(), ada.email(), room.clock.instant());
    var lifetime = DeliveryPolicy.of(content.kind()).lifetime();
    var sooner = room.clock.instant().plus(lifetime).minusSeconds(1);
    var later = room.clock.instant().plus(lifetime).plusSeconds(1);

    room.transactions.inTransaction(() -> {
      room.queue.queueAll(
          List.of(addressed(content, Optional.of(sooner)), addressed(content, Optional.of(later))));
    });

    assertThat(room.outbox.rows())
        .extracting(row -> row.email().expiresAt())
        .containsExactlyInAnyOrder(sooner, room.clock.instant().plus(lifetime));
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
                Optional.of("Firefox"),
                Optional.of("Linux"),
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

  private EmailId reset() {
    var mailed = new MailedLink(TokenPurpose.PASSWORD_RESET, ada.id().value());
    var until = room.clock.instant().plusSeconds(1800);
    var mail =
        new EmailContent.PasswordReset(ada.name(), ada.email(), "https://x.test/secret", until);
    return room.transactions.inTransaction(
        () -> room.queue.queue(mailed, mail, ada.email(), Reader.OF_THE_SITE));
  }

  private void changeLink() {
    var token = room.tokens.nextToken();
    var address = EmailAddress.of("countess@example.org");
    var until = room.clock.instant().plusSeconds(60);
    notices.emailChangeLink(ada, new EmailChange(token.hash(), ada.id(), address, until), token);
  }

  private Addressed addressed(EmailContent content, Optional<Instant> expiresAt) {
    return new Addressed(content, ada.email(), Reader.OF_THE_SITE, expiresAt);
  }
}
