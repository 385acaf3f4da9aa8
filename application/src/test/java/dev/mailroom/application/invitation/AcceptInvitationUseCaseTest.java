package dev.mailroom.application.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.account.port.MeetingHasher;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.application.invitation.AcceptInvitation.Command;
import dev.mailroom.application.invitation.AcceptInvitation.Person;
import dev.mailroom.application.invitation.AcceptInvitation.Result;
import dev.mailroom.application.invitation.ViewInvitation.Door;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.ViewInvitation.Query;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.template.InvitationEmail.InvitationAccepted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptInvitationUseCaseTest {

  private static final EmailAddress NOOR = EmailAddress.of("noor@x.example");
  private static final Password PASSWORD = new Password("another fine phrase");

  private final Invites site = new Invites();

  @Test
  void a_new_person_gets_an_account_and_a_place_and_the_inviter_hears_of_it() {
    site.invited("noor@x.example, guest");
    assertThat(door(Optional.empty())).isEqualTo(new Door.NewPerson());

    assertThat(acceptAsNew("Noor Haddad")).isEqualTo(new Result.Joined(site.harbour.slug(), NOOR));

    var noor = site.people.accounts.findByEmail(NOOR).orElseThrow();
    assertThat(noor.name()).isEqualTo(new PersonName("Noor Haddad"));
    assertThat(noor.isSiteAdministrator()).isFalse();
    assertThat(site.people.hasher.matches(PASSWORD, noor.password())).isTrue();
    assertThat(site.roleOf(noor)).contains(Role.GUEST);
    assertThat(site.people.audit.actions()).endsWith(AuditAction.INVITATION_ACCEPTED);
    var told = (InvitationAccepted) site.mails().getLast();
    assertThat(told.person()).isEqualTo(noor.name());
    assertThat(site.outbox.rows().getLast().email().recipient()).isEqualTo(site.ada.email());
  }

  @Test
  void a_mailed_link_shows_that_the_address_is_theirs_and_one_handed_over_does_not() {
    site.invited("noor@x.example");
    acceptAsNew("Noor");
    var handed = site.invited("theo@x.example");
    site.people.transactions.inTransaction(
        () -> site.outbox.holdQueued(HeldReason.NOT_CONFIGURED, 9));
    var copied =
        (CopyInvitationLink.Result.Copied)
            site.copy.copy(
                new CopyInvitationLink.Command(site.ada.id(), Invites.SLUG, handed.id()));
    var token = copied.link().substring(copied.link().lastIndexOf('/') + 1);
    site.accept.accept(new Command(token, new Person.New("Theo", PASSWORD)));

    var noor = site.people.accounts.findByEmail(NOOR).orElseThrow();
    var theo = site.people.accounts.findByEmail(handed.invitee().email()).orElseThrow();
    assertThat(site.people.accounts.isVerified(noor.id())).isTrue();
    assertThat(site.people.accounts.isVerified(theo.id())).isFalse();
  }

  @Test
  void an_existing_person_joins_with_that_address_only() {
    site.invited("cy@example.net, admin");
    assertThat(door(Optional.empty())).isEqualTo(new Door.LogIn());
    assertThat(door(Optional.of(site.ben))).isEqualTo(new Door.OtherPerson(site.ben.email()));
    assertThat(door(Optional.of(site.cy))).isEqualTo(new Door.Ready());

    assertThat(acceptAs(site.ben)).isEqualTo(new Result.NotYours());
    assertThat(acceptAsNew("Cy")).isEqualTo(new Result.NotYours());
    assertThat(acceptAs(site.cy))
        .isEqualTo(new Result.Joined(site.harbour.slug(), site.cy.email()));

    assertThat(site.roleOf(site.cy)).contains(Role.ADMIN);
    assertThat(site.roleOf(site.ben)).contains(Role.MEMBER);
  }

  @Test
  void a_second_copy_of_the_mail_that_waits_is_withdrawn_once_the_link_is_spent() {
    site.invited("cy@example.net");
    site.mailEnds(OutboxEmails.resendAt(site.people.clock.instant()));

    acceptAs(site.cy);

    assertThat(site.mailStates()).containsExactly(EmailState.SUPPRESSED, EmailState.QUEUED);
  }

  @Test
  void a_disabled_account_cannot_join() {
    site.invited("cy@example.net");
    site.people.disable(site.cy);

    assertThat(acceptAs(site.cy)).isEqualTo(new Result.NotYours());
    assertThat(site.roleOf(site.cy)).isEmpty();
  }

  @Test
  void of_a_hundred_new_people_at_once_one_joins() {
    site.invited("noor@x.example");
    var accept = site.acceptBy(new MeetingHasher(site.people.hasher, 100));
    var command = new Command(site.token(), new Person.New("Noor", PASSWORD));

    var results = Crowd.of(100, () -> accept.accept(command));

    assertThat(results).filteredOn(Result.Joined.class::isInstance).hasSize(1);
    assertThat(site.people.accounts.count("noor")).isEqualTo(1);
    assertThat(site.mails()).filteredOn(InvitationAccepted.class::isInstance).hasSize(1);
  }

  @Test
  void of_a_hundred_tries_of_one_person_one_counts() {
    site.invited("cy@example.net");
    var command = new Command(site.token(), new Person.LoggedIn(site.cy.id()));

    var results = Crowd.of(100, () -> site.accept.accept(command));

    assertThat(results).filteredOn(Result.Joined.class::isInstance).hasSize(1);
    assertThat(site.mails()).filteredOn(InvitationAccepted.class::isInstance).hasSize(1);
  }

  @Test
  void looking_never_spends_a_link() {
    site.invited("noor@x.example");

    for (int i = 0; i < 10; i++) {
      assertThat(door(Optional.empty())).isEqualTo(new Door.NewPerson());
    }

    assertThat(acceptAsNew("Noor")).isInstanceOf(Result.Joined.class);
  }

  @Test
  void a_wrong_form_does_not_spend_the_link() {
    site.invited("noor@x.example");
    var weak = new Person.New("https://x", new Password("short"));

    assertThat(site.accept.accept(new Command(site.token(), weak)))
        .isEqualTo(new Result.Invalid(true, Optional.of(PasswordWeakness.TOO_SHORT)));

    assertThat(acceptAsNew("Noor")).isInstanceOf(Result.Joined.class);
  }

  @Test
  void a_used_link_says_so() {
    site.invited("noor@x.example");
    acceptAsNew("Noor");

    assertDead(new End.Used("Harbour & Lane"));
  }

  @Test
  void an_expired_link_says_so_and_names_who_to_ask() {
    var invitation = site.invited("noor@x.example");
    site.people.clock.advance(Duration.ofDays(7));

    assertDead(new End.Expired(invitation.letter().expiresAt(), Optional.of(site.ada.name())));
  }

  @Test
  void a_revoked_link_says_so() {
    var invitation = site.invited("noor@x.example");

    site.revoke.revoke(new RevokeInvitation.Command(site.ada.id(), Invites.SLUG, invitation.id()));

    assertDead(new End.Revoked());
  }

  @Test
  void the_inviters_right_is_looked_at_again() {
    site.place(site.ben, Role.ADMIN);
    site.invite(site.ben, "noor@x.example, admin");
    site.place(site.ben, Role.MEMBER);

    assertDead(new End.InviterNotEntitled("Harbour & Lane"));
  }

  @Test
  void a_disabled_inviter_opens_no_door() {
    site.place(site.ben, Role.ADMIN);
    site.invite(site.ben, "noor@x.example");
    site.people.disable(site.ben);

    assertDead(new End.InviterNotEntitled("Harbour & Lane"));
  }

  @Test
  void who_is_a_member_already_is_told() {
    site.invited("cy@example.net");
    site.place(site.cy, Role.GUEST);

    assertThat(acceptAs(site.cy)).isEqualTo(new Result.Dead(new End.MemberAlready(site.harbour)));
    assertThat(site.roleOf(site.cy)).contains(Role.GUEST);
  }

  @Test
  void what_was_never_issued_is_unknown() {
    for (var token : List.of("", "x", "A".repeat(43))) {
      assertThat(site.view.view(new Query(token, Optional.empty())))
          .isEqualTo(new ViewInvitation.Result.Dead(new End.Unknown()));
      assertThat(site.accept.accept(new Command(token, new Person.New("Noor", PASSWORD))))
          .isEqualTo(new Result.Dead(new End.Unknown()));
    }
  }

  private void assertDead(End end) {
    assertThat(site.view.view(new Query(site.token(), Optional.empty())))
        .isEqualTo(new ViewInvitation.Result.Dead(end));
    assertThat(acceptAsNew("Noor")).isEqualTo(new Result.Dead(end));
  }

  private Door door(Optional<Account> visitor) {
    var result = site.view.view(new Query(site.token(), visitor));
    return ((ViewInvitation.Result.Open) result).door();
  }

  private Result acceptAsNew(String name) {
    return site.accept.accept(new Command(site.token(), new Person.New(name, PASSWORD)));
  }

  private Result acceptAs(Account account) {
    return site.accept.accept(new Command(site.token(), new Person.LoggedIn(account.id())));
  }
}
