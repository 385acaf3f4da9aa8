package dev.mailroom.application.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.account.port.MeetingHasher;
import dev.mailroom.application.delivery.port.OutboxRow;
import dev.mailroom.application.joining.ConfirmJoining.Person;
import dev.mailroom.application.joining.SaveInviteLink.Form;
import dev.mailroom.application.joining.ViewInviteLink.Door;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.joining.DomainList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a company's link to a place in it. */
class JoinByLinkTest {

  private static final EmailAddress NOOR = EmailAddress.of("noor@x.example");
  private static final Password PASSWORD = new Password("another fine phrase");
  private static final String NAME = "Harbour & Lane";

  private final Ways site = new Ways();

  @Test
  void a_new_person_confirms_the_address_and_joins() {
    site.turnedOn(new Form("guest", "x.example", "", ""));
    assertThat(door(Optional.empty())).isEqualTo(new Door.Ask());

    assertThat(site.ask(site.token(), " Noor@X.example "))
        .isEqualTo(new AskToJoin.Result.Noted(NOOR));
    var mail = site.mails().getLast();
    assertThat(mail.recipient()).isEqualTo(NOOR);
    assertThat(mail.link()).startsWith("https://mail.example.com/join/confirm/");
    assertThat(confirmationDoor(Optional.empty()))
        .isEqualTo(new ViewJoinConfirmation.Door.NewPerson());

    assertThat(confirmAsNew("Noor Haddad"))
        .isEqualTo(new ConfirmJoining.Result.Joined(site.harbour.slug(), NOOR));

    var noor = site.people.accounts.findByEmail(NOOR).orElseThrow();
    assertThat(noor.name()).isEqualTo(new PersonName("Noor Haddad"));
    assertThat(noor.isSiteAdministrator()).isFalse();
    assertThat(site.people.accounts.isVerified(noor.id())).isTrue();
    assertThat(site.roleOf(noor)).contains(Role.GUEST);
    assertThat(site.open().usage().count()).isEqualTo(1);
    assertThat(site.people.audit.actions()).endsWith(AuditAction.JOINED_BY_LINK);
  }

  @Test
  void whether_an_address_is_known_changes_neither_answer_nor_mail() {
    site.turnedOn(Ways.FREE);
    site.verify(site.cy);

    var answers =
        List.of(NOOR, site.cy.email(), site.ben.email()).stream()
            .map(email -> site.ask(site.token(), email.value()))
            .toList();

    assertThat(answers).allMatch(AskToJoin.Result.Noted.class::isInstance);
    assertThat(site.mails()).hasSize(3);
    assertThat(site.mails()).extracting(mail -> mail.company()).containsOnly(NAME);
  }

  @Test
  void an_address_of_another_domain_is_refused_and_hears_nothing() {
    site.turnedOn(new Form("member", "x.example", "", ""));

    assertThat(site.ask(site.token(), "noor@y.example"))
        .isEqualTo(
            new AskToJoin.Result.OtherDomain(new DomainList(List.of(new MailDomain("x.example")))));
    assertThat(site.ask(site.token(), "noor")).isEqualTo(new AskToJoin.Result.NotAnAddress());

    assertThat(site.mails()).isEmpty();
  }

  @Test
  void only_the_newest_mail_of_an_address_works() {
    site.turnedOn(Ways.FREE);
    var first = site.mailedTo("noor@x.example");
    site.people.clock.advance(Duration.ofMinutes(1));
    site.mailedTo("noor@x.example");

    assertThat(site.outbox.rows())
        .extracting(OutboxRow::state)
        .containsExactly(EmailState.SUPPRESSED, EmailState.QUEUED);
    assertThat(confirm(first, person("Noor")))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.Unknown()));
    assertThat(confirmAsNew("Noor")).isInstanceOf(ConfirmJoining.Result.Joined.class);
  }

  @Test
  void an_address_gets_one_mail_a_minute_and_the_answer_stays_the_same() {
    site.turnedOn(Ways.FREE);

    for (int i = 0; i < 5; i++) {
      assertThat(site.ask(site.token(), NOOR.value())).isEqualTo(new AskToJoin.Result.Noted(NOOR));
    }

    assertThat(site.mails()).hasSize(1);
  }

  @Test
  void a_network_gets_twenty_mails_a_minute() {
    site.turnedOn(Ways.FREE);

    for (int i = 0; i < 30; i++) {
      site.ask(site.token(), "person" + i + "@x.example");
    }
    assertThat(site.mails()).hasSize(20);
    site.ask(site.token(), "last@x.example", new Client("198.51.100.9", "Firefox"));

    assertThat(site.mails()).hasSize(21);
  }

  @Test
  void a_link_gets_three_hundred_mails_an_hour_from_wherever() {
    site.turnedOn(Ways.FREE);

    for (int i = 0; i < 310; i++) {
      var client = new Client("198.51.%d.%d".formatted(i / 200, i % 200), "Firefox");
      site.ask(site.token(), "person" + i + "@x.example", client);
    }

    assertThat(site.mails()).hasSize(300);
  }

  @Test
  void an_existing_person_confirms_logged_in_with_that_address_only() {
    site.turnedOn(Ways.FREE);
    site.mailedTo(site.cy.email().value());
    assertThat(confirmationDoor(Optional.empty())).isEqualTo(new ViewJoinConfirmation.Door.LogIn());
    assertThat(confirmationDoor(Optional.of(site.ben)))
        .isEqualTo(new ViewJoinConfirmation.Door.OtherPerson(site.ben.email()));
    assertThat(confirmationDoor(Optional.of(site.cy)))
        .isEqualTo(new ViewJoinConfirmation.Door.Ready());

    assertThat(confirmAs(site.ben)).isEqualTo(new ConfirmJoining.Result.NotYours());
    assertThat(confirmAsNew("Cy")).isEqualTo(new ConfirmJoining.Result.NotYours());
    assertThat(confirmAs(site.cy)).isInstanceOf(ConfirmJoining.Result.Joined.class);

    assertThat(site.roleOf(site.cy)).contains(Role.MEMBER);
    assertThat(site.people.accounts.isVerified(site.cy.id())).isTrue();
    assertThat(site.people.accounts.isVerified(site.ben.id())).isFalse();
  }

  @Test
  void a_disabled_account_cannot_join() {
    site.turnedOn(Ways.FREE);
    site.mailedTo(site.cy.email().value());
    site.verify(site.cy);
    site.people.disable(site.cy);

    assertThat(confirmAs(site.cy)).isEqualTo(new ConfirmJoining.Result.NotYours());
    assertThat(joinNow(site.cy)).isEqualTo(new JoinByLink.Result.NotReady());
    assertThat(site.roleOf(site.cy)).isEmpty();
  }

  @Test
  void who_has_a_verified_address_of_an_allowed_domain_joins_at_once() {
    site.turnedOn(new Form("member", "example.net", "", ""));
    site.verify(site.cy);
    assertThat(door(Optional.of(site.cy))).isEqualTo(new Door.Ready(site.cy.email()));

    assertThat(joinNow(site.cy)).isEqualTo(new JoinByLink.Result.Joined(site.harbour.slug()));

    assertThat(site.roleOf(site.cy)).contains(Role.MEMBER);
    assertThat(site.mails()).isEmpty();
    assertThat(site.open().usage().count()).isEqualTo(1);
  }

  @Test
  void an_address_that_nobody_verified_or_of_another_domain_does_not_join_at_once() {
    site.turnedOn(new Form("member", "example.net", "", ""));
    var eve = site.people.add("Eve", "eve@example.org", SiteRole.PERSON);
    site.verify(eve);

    assertThat(door(Optional.of(site.cy))).isEqualTo(new Door.Confirm(site.cy.email()));
    assertThat(door(Optional.of(eve))).isEqualTo(new Door.OtherDomain(eve.email()));
    assertThat(joinNow(site.cy)).isEqualTo(new JoinByLink.Result.NotReady());
    assertThat(joinNow(eve)).isEqualTo(new JoinByLink.Result.NotReady());

    assertThat(site.roleOf(site.cy)).isEmpty();
    assertThat(site.roleOf(eve)).isEmpty();
  }

  @Test
  void of_a_hundred_people_at_once_no_more_join_than_the_link_lets_in() {
    site.turnedOn(new Form("member", "", "", "10"));
    var crowd =
        IntStream.range(0, 100)
            .mapToObj(i -> site.people.add("P " + i, "p" + i + "@x.example", SiteRole.PERSON))
            .toList();
    crowd.forEach(site::verify);
    var number = new AtomicInteger();

    var results = Crowd.of(100, () -> joinNow(crowd.get(number.getAndIncrement())));

    assertThat(results).filteredOn(JoinByLink.Result.Joined.class::isInstance).hasSize(10);
    assertThat(results)
        .filteredOn(result -> !(result instanceof JoinByLink.Result.Joined))
        .containsOnly(new JoinByLink.Result.Dead(new End.UsedUp(NAME)));
    assertThat(site.members.count(site.harbour.id(), "")).isEqualTo(12);
    assertThat(site.open().usage().count()).isEqualTo(10);
  }

  @Test
  void of_a_hundred_new_people_with_one_mailed_link_one_joins() {
    site.turnedOn(Ways.FREE);
    var token = site.mailedTo("noor@x.example");
    var confirm = site.confirmBy(new MeetingHasher(site.people.hasher, 100));
    var command = new ConfirmJoining.Command(token, person("Noor"));

    var results = Crowd.of(100, () -> confirm.confirm(command));

    assertThat(results).filteredOn(ConfirmJoining.Result.Joined.class::isInstance).hasSize(1);
    assertThat(site.people.accounts.count("noor")).isEqualTo(1);
    assertThat(site.open().usage().count()).isEqualTo(1);
  }

  @Test
  void looking_never_spends_anything() {
    site.turnedOn(new Form("member", "", "", "1"));
    site.mailedTo("noor@x.example");

    for (int i = 0; i < 10; i++) {
      door(Optional.empty());
      confirmationDoor(Optional.empty());
    }

    assertThat(confirmAsNew("Noor")).isInstanceOf(ConfirmJoining.Result.Joined.class);
  }

  @Test
  void a_wrong_form_spends_nothing() {
    site.turnedOn(Ways.FREE);
    site.mailedTo("noor@x.example");
    var weak = new Person.New("https://x", new Password("short"));

    assertThat(confirm(site.mailed(), weak))
        .isEqualTo(
            new ConfirmJoining.Result.Invalid(true, Optional.of(PasswordWeakness.TOO_SHORT)));

    assertThat(confirmAsNew("Noor")).isInstanceOf(ConfirmJoining.Result.Joined.class);
  }

  @Test
  void turned_off_or_regenerated_a_link_and_its_mails_are_dead() {
    site.turnedOn(Ways.FREE);
    var token = site.token();
    site.mailedTo("noor@x.example");
    var actor = site.ada.id();

    site.regenerate.regenerate(new RegenerateInviteLink.Command(actor, Ways.SLUG));
    assertDead(token, new End.TurnedOff(NAME));
    assertThat(look(site.token(), Optional.empty())).isInstanceOf(ViewInviteLink.Result.Open.class);
    var newer = site.token();
    site.turnOff.turnOff(new TurnOffInviteLink.Command(actor, Ways.SLUG));

    assertDead(newer, new End.TurnedOff(NAME));
  }

  @Test
  void an_expired_link_says_so() {
    var tomorrow = LocalDate.ofInstant(site.people.clock.instant(), ZoneOffset.UTC).plusDays(1);
    var link = site.turnedOn(new Form("member", "", tomorrow.toString(), ""));
    site.people.clock.advance(Duration.ofHours(20));
    site.mailedTo("noor@x.example");
    site.people.clock.advance(Duration.ofHours(20));

    assertDead(site.token(), new End.Expired(NAME, link.terms().expiresAt().orElseThrow()));
  }

  @Test
  void a_link_that_is_used_up_says_so() {
    site.turnedOn(new Form("member", "", "", "1"));
    site.mailedTo("noor@x.example");
    site.verify(site.cy);
    joinNow(site.cy);

    assertDead(site.token(), new End.UsedUp(NAME));
  }

  @Test
  void the_makers_right_is_looked_at_again() {
    site.place(site.ben, Role.ADMIN);
    site.save(site.ben, Ways.FREE);
    site.mailedTo("noor@x.example");
    site.place(site.ben, Role.MEMBER);

    assertDead(site.token(), new End.MakerNotEntitled(NAME));
  }

  @Test
  void a_disabled_maker_opens_no_door() {
    site.place(site.ben, Role.ADMIN);
    site.save(site.ben, Ways.FREE);
    site.mailedTo("noor@x.example");
    site.people.disable(site.ben);

    assertDead(site.token(), new End.MakerNotEntitled(NAME));
  }

  @Test
  void a_domain_that_is_let_in_no_longer_is_refused_at_the_confirmation() {
    site.turnedOn(Ways.FREE);
    site.mailedTo("noor@x.example");

    site.save(site.ada, new Form("member", "y.example", "", ""));

    assertThat(confirmAsNew("Noor"))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.DomainNotAllowed(NAME)));
  }

  @Test
  void a_mailed_link_works_for_a_day() {
    site.turnedOn(Ways.FREE);
    site.mailedTo("noor@x.example");
    var end = site.mails().getLast().expiresAt();
    site.people.clock.advance(Duration.ofHours(24));

    assertThat(confirmAsNew("Noor"))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.ConfirmationExpired(NAME, end)));
  }

  @Test
  void who_joined_is_told_that_they_are_in_and_who_left_that_it_was_used() {
    site.turnedOn(Ways.FREE);
    site.mailedTo("noor@x.example");
    confirmAsNew("Noor");
    var noor = site.people.accounts.findByEmail(NOOR).orElseThrow();
    assertThat(confirmAs(noor))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.MemberAlready(site.harbour)));
    assertThat(look(site.token(), Optional.of(noor)))
        .isEqualTo(new ViewInviteLink.Result.Dead(new End.MemberAlready(site.harbour)));

    site.people.transactions.inTransaction(
        () -> site.members.delete(site.members.find(site.harbour.id(), noor.id()).orElseThrow()));

    assertThat(confirmAs(noor))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.ConfirmationUsed(NAME)));
    assertThat(joinNow(noor)).isInstanceOf(JoinByLink.Result.Joined.class);
  }

  @Test
  void who_was_removed_does_not_come_back_by_a_link() {
    site.turnedOn(Ways.FREE);
    site.verify(site.ben);
    site.mailedTo(site.ben.email().value());
    site.remove(site.ben);

    assertThat(joinNow(site.ben)).isEqualTo(new JoinByLink.Result.Dead(new End.Removed(NAME)));
    assertThat(confirmAs(site.ben))
        .isEqualTo(new ConfirmJoining.Result.Dead(new End.Removed(NAME)));
    assertThat(look(site.token(), Optional.of(site.ben)))
        .isEqualTo(new ViewInviteLink.Result.Dead(new End.Removed(NAME)));
    assertThat(site.roleOf(site.ben)).isEmpty();
  }

  @Test
  void what_was_never_issued_is_unknown() {
    for (var token : List.of("", "x", "A".repeat(43))) {
      var unknown = new End.Unknown();
      assertThat(look(token, Optional.empty())).isEqualTo(new ViewInviteLink.Result.Dead(unknown));
      assertThat(site.ask(token, NOOR.value())).isEqualTo(new AskToJoin.Result.Dead(unknown));
      assertThat(site.joinByLink(site.cy, token)).isEqualTo(new JoinByLink.Result.Dead(unknown));
      assertThat(confirm(token, person("Noor"))).isEqualTo(new ConfirmJoining.Result.Dead(unknown));
      assertThat(
              site.viewConfirmation.view(new ViewJoinConfirmation.Query(token, Optional.empty())))
          .isEqualTo(new ViewJoinConfirmation.Result.Dead(unknown));
    }
  }

  /** By the link, by a mail it sent earlier, and at once: nobody comes in. */
  private void assertDead(String token, End end) {
    site.verify(site.cy);
    assertThat(look(token, Optional.empty())).isEqualTo(new ViewInviteLink.Result.Dead(end));
    assertThat(site.ask(token, "theo@x.example")).isEqualTo(new AskToJoin.Result.Dead(end));
    assertThat(
            site.viewConfirmation.view(
                new ViewJoinConfirmation.Query(site.mailed(), Optional.empty())))
        .isEqualTo(new ViewJoinConfirmation.Result.Dead(end));
    assertThat(confirmAsNew("Noor")).isEqualTo(new ConfirmJoining.Result.Dead(end));
    var eve = site.people.accounts.findByEmail(EmailAddress.of("eve@example.org"));
    var outside = eve.orElseGet(() -> site.people.add("Eve", "eve@example.org", SiteRole.PERSON));
    site.verify(outside);
    assertThat(site.joinByLink(outside, token)).isEqualTo(new JoinByLink.Result.Dead(end));
  }

  private ViewInviteLink.Result look(String token, Optional<Account> visitor) {
    return site.viewLink.view(new ViewInviteLink.Query(token, visitor));
  }

  private Door door(Optional<Account> visitor) {
    return ((ViewInviteLink.Result.Open) look(site.token(), visitor)).door();
  }

  private ViewJoinConfirmation.Door confirmationDoor(Optional<Account> visitor) {
    var query = new ViewJoinConfirmation.Query(site.mailed(), visitor);
    return ((ViewJoinConfirmation.Result.Open) site.viewConfirmation.view(query)).door();
  }

  private JoinByLink.Result joinNow(Account account) {
    return site.joinByLink(account, site.token());
  }

  private ConfirmJoining.Result confirmAsNew(String name) {
    return confirm(site.mailed(), person(name));
  }

  private ConfirmJoining.Result confirmAs(Account account) {
    return confirm(site.mailed(), new Person.LoggedIn(account.id()));
  }

  private ConfirmJoining.Result confirm(String token, Person person) {
    return site.confirm.confirm(new ConfirmJoining.Command(token, person));
  }

  private static Person person(String name) {
    return new Person.New(name, PASSWORD);
  }
}
