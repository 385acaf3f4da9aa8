package dev.mailroom.application.invitation;

import static dev.mailroom.application.invitation.Invites.SLUG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.domain.template.InvitationEmail.InvitationReminder;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What managers do with invitations that are out: look, send again, take back, carry over. */
class PendingInvitationsTest {

  private final Invites site = new Invites();
  private final Invitation noor = site.invited("Noor Haddad <noor@x.example>");

  @Test
  void the_list_tells_where_each_mail_stands() {
    site.mailEnds(OutboxEmails.failed());
    site.invited("theo@x.example");

    var found = list(site.ada, Optional.empty());

    assertThat(found.rows())
        .extracting(row -> row.mail().orElseThrow().state())
        .containsExactly(EmailState.QUEUED, EmailState.FAILED);
    assertThat(found.count()).isEqualTo(Map.of(Standing.OPEN, 2L));
    assertThat(list(site.ada, Optional.of(Standing.REVOKED)).rows()).isEmpty();
  }

  @Test
  void the_list_goes_on_where_a_page_ends() {
    for (int i = 0; i < ListInvitations.PAGE_SIZE; i++) {
      site.invited("person" + i + "@x.example");
    }

    var first = list(site.ada, Optional.empty());
    var rest =
        (ListInvitations.Result.Found)
            site.list.list(
                new ListInvitations.Query(site.ada.id(), SLUG, Optional.empty(), "", first.next()));

    assertThat(first.rows()).hasSize(ListInvitations.PAGE_SIZE);
    assertThat(rest.rows()).extracting(ListInvitations.Row::invitation).containsExactly(noor);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void only_who_manages_people_sees_and_acts() {
    for (var nobody : List.of(site.ben, site.cy)) {
      assertThat(site.list.list(query(nobody, Optional.empty())))
          .isEqualTo(new ListInvitations.Result.NotFound());
      assertThat(site.find.find(new FindInvitation.Query(nobody.id(), SLUG, noor.id()))).isEmpty();
      assertThat(revoke(nobody, noor.id())).isEqualTo(new RevokeInvitation.Result.NotFound());
      assertThat(resend(nobody)).isEqualTo(new ResendInvitation.Result.NotFound());
      assertThat(copy(nobody)).isEqualTo(new CopyInvitationLink.Result.NotFound());
    }
    assertThat(site.stored(noor.id())).isEqualTo(noor);
  }

  @Test
  void an_admin_does_not_touch_the_invitation_of_an_owner() {
    site.place(site.ben, Role.ADMIN);
    var owner = site.invited("olga@x.example, owner");

    assertThat(revoke(site.ben, owner.id())).isEqualTo(new RevokeInvitation.Result.NotFound());
    assertThat(revoke(site.ben, noor.id())).isInstanceOf(RevokeInvitation.Result.Revoked.class);
  }

  @Test
  void a_revoked_invitation_is_closed_for_good() {
    revoke(site.ada, noor.id());

    assertThat(site.stored(noor.id()).standing(site.people.clock.instant()))
        .isEqualTo(Standing.REVOKED);
    assertThat(revoke(site.ada, noor.id())).isEqualTo(new RevokeInvitation.Result.NotFound());
    assertThat(resend(site.ada)).isEqualTo(new ResendInvitation.Result.NotFound());
    assertThat(site.people.audit.actions()).endsWith(AuditAction.INVITATION_REVOKED);
  }

  @Test
  void the_mail_of_a_revoked_invitation_is_withdrawn_while_it_waits() {
    site.invited("theo@x.example");

    revoke(site.ada, noor.id());

    assertThat(site.mailStates()).containsExactly(EmailState.SUPPRESSED, EmailState.QUEUED);
  }

  @Test
  void the_mail_that_waits_with_the_earlier_link_is_withdrawn_when_another_is_sent() {
    resend(site.ada);

    assertThat(site.mailStates()).containsExactly(EmailState.SUPPRESSED, EmailState.QUEUED);
    assertThat(site.stored(noor.id()).letter().email())
        .isEqualTo(site.outbox.rows().getLast().email().id());
  }

  @Test
  void sent_again_it_has_a_new_link_and_seven_days_more() {
    var first = site.token();
    site.people.clock.advance(Duration.ofDays(8));

    assertThat(resend(site.ada)).isEqualTo(new ResendInvitation.Result.Resent(noor.invitee()));

    assertThat(site.token()).isNotEqualTo(first);
    assertThat(view(first)).isEqualTo(new ViewInvitation.Result.Dead(new End.Unknown()));
    assertThat(view(site.token())).isInstanceOf(ViewInvitation.Result.Open.class);
    assertThat(site.mails()).hasSize(2);
    assertThat(site.stored(noor.id()).letter().expiresAt())
        .isEqualTo(site.people.clock.instant().plus(Duration.ofDays(7)));
  }

  @Test
  void who_sends_it_again_answers_for_it() {
    site.place(site.ben, Role.ADMIN);

    resend(site.ben);

    assertThat(site.stored(noor.id()).inviter()).isEqualTo(site.ben.id());
  }

  @Test
  void it_is_sent_again_once_a_minute_and_five_times_an_hour() {
    assertThat(resend(site.ada)).isInstanceOf(ResendInvitation.Result.Resent.class);
    assertThat(resend(site.ada)).isEqualTo(throttled(Duration.ofMinutes(1)));
    for (int i = 2; i <= 5; i++) {
      site.people.clock.advance(Duration.ofMinutes(1));
      assertThat(resend(site.ada)).isInstanceOf(ResendInvitation.Result.Resent.class);
    }
    site.people.clock.advance(Duration.ofMinutes(1));

    assertThat(resend(site.ada)).isEqualTo(throttled(Duration.ofMinutes(55)));

    assertThat(site.mails()).hasSize(6);
  }

  @Test
  void who_has_joined_meanwhile_is_not_mailed() {
    var cy = site.invited("cy@example.net");
    site.place(site.cy, Role.GUEST);

    assertThat(site.resend.resend(new ResendInvitation.Command(site.ada.id(), SLUG, cy.id())))
        .isEqualTo(new ResendInvitation.Result.MemberAlready());
  }

  @Test
  void the_link_is_copied_only_by_the_inviter_and_only_when_mail_could_not_carry_it() {
    site.place(site.ben, Role.ADMIN);
    assertThat(copy(site.ada)).isEqualTo(new CopyInvitationLink.Result.NotFound());
    var mailed = site.token();
    site.people.transactions.inTransaction(
        () -> site.outbox.holdQueued(HeldReason.NOT_CONFIGURED, 9));
    assertThat(copy(site.ben)).isEqualTo(new CopyInvitationLink.Result.NotFound());
    assertThat(list(site.ada, Optional.empty()).rows().getFirst().linkMayBeCopied()).isTrue();

    var copied = (CopyInvitationLink.Result.Copied) copy(site.ada);

    assertThat(copied.link()).startsWith("https://mail.example.com/invitations/");
    assertThat(copied.until()).isEqualTo(noor.letter().expiresAt());
    assertThat(view(mailed)).isEqualTo(new ViewInvitation.Result.Dead(new End.Unknown()));
    assertThat(view(copied.link().substring(copied.link().lastIndexOf('/') + 1)))
        .isInstanceOf(ViewInvitation.Result.Open.class);
    assertThat(site.mailStates()).containsExactly(EmailState.SUPPRESSED);
    assertThat(copy(site.ada)).isInstanceOf(CopyInvitationLink.Result.Copied.class);
    assertThat(copied.toString()).doesNotContain(copied.link());
  }

  @Test
  void an_invitation_is_called_to_mind_once_with_a_link_that_ends_at_the_same_time() {
    site.mailEnds(OutboxEmails.sent());
    site.people.clock.advance(Duration.ofDays(5).minusSeconds(1));
    assertThat(site.remind.remind()).isZero();
    site.people.clock.advance(Duration.ofSeconds(1));

    assertThat(site.remind.remind()).isEqualTo(1);
    assertThat(site.remind.remind()).isZero();

    assertThat(site.mails().getLast()).isInstanceOf(InvitationReminder.class);
    assertThat(view(site.token())).isInstanceOf(ViewInvitation.Result.Open.class);
    assertThat(site.stored(noor.id()).letter().expiresAt()).isEqualTo(noor.letter().expiresAt());
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void nobody_is_reminded_of_a_mail_that_cannot_have_arrived(Consumer<Invites> trouble) {
    trouble.accept(site);
    site.people.clock.advance(Duration.ofDays(6));

    assertThat(site.remind.remind()).isZero();

    assertThat(site.mails()).hasSize(1);
    assertThat(site.stored(noor.id()).letter()).isEqualTo(noor.letter());
  }

  static Stream<Consumer<Invites>> troubles() {
    return Stream.of(
        _ -> {},
        site -> site.mailEnds(OutboxEmails.held()),
        site -> site.mailEnds(OutboxEmails.failed()),
        site -> site.mailEnds(new Outcome.Expired(Optional.empty())));
  }

  @Test
  void a_link_that_was_handed_over_goes_on_working() {
    site.mailEnds(OutboxEmails.failed());
    var copied = ((CopyInvitationLink.Result.Copied) copy(site.ada)).link();
    site.people.clock.advance(Duration.ofDays(6));

    site.remind.remind();

    assertThat(view(copied.substring(copied.lastIndexOf('/') + 1)))
        .isInstanceOf(ViewInvitation.Result.Open.class);
  }

  @Test
  void who_may_have_the_mail_after_all_is_reminded() {
    site.mailEnds(new Outcome.Uncertain(OutboxEmails.refusal()));
    site.people.clock.advance(Duration.ofDays(6));

    assertThat(site.remind.remind()).isEqualTo(1);
  }

  @Test
  void a_company_can_do_without_reminders() {
    site.mailEnds(OutboxEmails.sent());
    var company = site.harbour;
    var silent = new CompanySettings(Locale.ENGLISH, ZoneOffset.UTC, false);
    site.people.transactions.inTransaction(() ->
        site.companies.update(
            new Company(
                company.id(), company.name(), company.slug(), silent, company.createdAt())));
    site.people.clock.advance(Duration.ofDays(6));

    assertThat(site.remind.remind()).isZero();

    assertThat(view(site.token())).isInstanceOf(ViewInvitation.Result.Open.class);
  }

  @Test
  void nobody_is_reminded_of_a_door_that_is_shut() {
    site.mailEnds(OutboxEmails.sent());
    revoke(site.ada, noor.id());
    site.invited("theo@x.example");
    site.mailEnds(OutboxEmails.sent());
    site.people.clock.advance(Duration.ofDays(6));
    site.people.disable(site.ada);

    assertThat(site.remind.remind()).isZero();
  }

  private static ResendInvitation.Result throttled(Duration wait) {
    return new ResendInvitation.Result.Throttled(wait);
  }

  private ViewInvitation.Result view(String token) {
    return site.view.view(new ViewInvitation.Query(token, Optional.empty()));
  }

  private ListInvitations.Result.Found list(Account viewer, Optional<Standing> standing) {
    return (ListInvitations.Result.Found) site.list.list(query(viewer, standing));
  }

  private static ListInvitations.Query query(Account viewer, Optional<Standing> standing) {
    return new ListInvitations.Query(viewer.id(), SLUG, standing, "", Optional.empty());
  }

  private RevokeInvitation.Result revoke(Account by, InvitationId id) {
    return site.revoke.revoke(new RevokeInvitation.Command(by.id(), SLUG, id));
  }

  private ResendInvitation.Result resend(Account by) {
    return site.resend.resend(new ResendInvitation.Command(by.id(), SLUG, noor.id()));
  }

  private CopyInvitationLink.Result copy(Account by) {
    return site.copy.copy(new CopyInvitationLink.Command(by.id(), SLUG, noor.id()));
  }
}
