package dev.mailroom.application.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.joining.SaveInviteLink.Form;
import dev.mailroom.application.joining.SaveInviteLink.Problem;
import dev.mailroom.application.joining.SaveInviteLink.Result.Changed;
import dev.mailroom.application.joining.SaveInviteLink.Result.Invalid;
import dev.mailroom.application.joining.SaveInviteLink.Result.NotFound;
import dev.mailroom.application.joining.SaveInviteLink.Result.TurnedOn;
import dev.mailroom.application.joining.ViewJoining.Shown;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.DomainProblem;
import dev.mailroom.domain.joining.LinkStanding;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What managers do with their company's link and with its trusted domains. */
class InviteLinkDeskTest {

  private final Ways site = new Ways();
  private final LocalDate today = LocalDate.ofInstant(site.people.clock.instant(), ZoneOffset.UTC);

  @Test
  void there_is_no_link_until_a_manager_turns_it_on() {
    assertThat(shown(site.ada)).isEmpty();

    assertThat(site.save(site.ada, Ways.FREE)).isEqualTo(new TurnedOn());

    var shown = shown(site.ada).orElseThrow();
    assertThat(shown.url()).isEqualTo("https://mail.example.com/join/" + site.token());
    assertThat(shown.standing()).isEqualTo(LinkStanding.OPEN);
    assertThat(shown.maker()).contains(site.ada.name());
    assertThat(site.people.audit.actions()).endsWith(AuditAction.INVITE_LINK_TURNED_ON);
  }

  @Test
  void its_terms_are_read_from_what_was_typed() {
    var form = new Form("guest", "B.example, @a.example", today.plusDays(3).toString(), " 25 ");

    var link = site.turnedOn(form);

    assertThat(link.terms())
        .isEqualTo(
            new LinkTerms(
                Role.GUEST,
                new DomainList(List.of(new MailDomain("a.example"), new MailDomain("b.example"))),
                Optional.of(today.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant()),
                OptionalInt.of(25)));
  }

  @Test
  void the_last_day_ends_by_the_companys_own_calendar() {
    var oslo = ZoneId.of("Europe/Oslo");
    var settings = new CompanySettings(Locale.ENGLISH, oslo, true);
    var harbour = site.harbour;
    var moved =
        new Company(harbour.id(), harbour.name(), harbour.slug(), settings, harbour.createdAt());
    site.people.transactions.inTransaction(() -> site.companies.update(moved));

    var link = site.turnedOn(new Form("member", "", "2030-06-01", ""));

    assertThat(link.terms().expiresAt()).contains(Instant.parse("2030-06-01T22:00:00Z"));
  }

  @Test
  void all_that_is_wrong_is_named_at_once_and_nothing_is_turned_on() {
    var form = new Form("owner", "a.example nonsense", "31/12/2030", "0");

    assertThat(site.save(site.ada, form))
        .isEqualTo(
            new Invalid(
                List.of(
                    new Problem.NoSuchRole(),
                    new Problem.WrongDomains(new DomainProblem.NotDomains(List.of("nonsense"))),
                    new Problem.NotADay(),
                    new Problem.NotANumberOfUses())));
    assertThat(shown(site.ada)).isEmpty();
  }

  @Test
  void days_that_make_no_sense_are_refused() {
    assertThat(lastDay(today.minusDays(1).toString())).containsExactly(new Problem.DayIsPast());
    assertThat(lastDay("+999999999-12-31")).containsExactly(new Problem.NotADay());
    assertThat(lastDay(today.plusYears(10).plusDays(1).toString()))
        .containsExactly(new Problem.NotADay());
    assertThat(lastDay("2030-02-30")).containsExactly(new Problem.NotADay());
    assertThat(lastDay(today.toString())).isEmpty();
  }

  @Test
  void numbers_of_uses_that_make_no_sense_are_refused() {
    for (var typed : List.of("-1", "1.5", "ten", "10001", "99999999999999", "٣")) {
      assertThat(site.save(site.ada, new Form("member", "", "", typed)))
          .as(typed)
          .isEqualTo(new Invalid(List.of(new Problem.NotANumberOfUses())));
    }
    assertThat(site.save(site.ada, new Form("member", "", "", "10000"))).isEqualTo(new TurnedOn());
  }

  @Test
  void other_terms_leave_the_link_and_its_count_as_they_are() {
    site.turnedOn(Ways.FREE);
    var token = site.token();
    site.verify(site.cy);
    site.joinByLink(site.cy, token);

    assertThat(site.save(site.ada, new Form("guest", "", "", "5"))).isEqualTo(new Changed());

    assertThat(site.token()).isEqualTo(token);
    assertThat(site.open().usage().count()).isEqualTo(1);
    assertThat(site.open().terms().role()).isEqualTo(Role.GUEST);
    assertThat(site.people.audit.entries().getLast().fields())
        .containsExactly(
            "company " + site.harbour.id().value(), "role member to guest", "maximum uses");
  }

  @Test
  void regenerated_it_has_another_token_and_counts_anew_on_the_same_terms() {
    var old = site.turnedOn(new Form("guest", "example.net", "", "5"));
    var oldToken = site.token();
    site.verify(site.cy);
    site.joinByLink(site.cy, oldToken);

    var result = site.regenerate.regenerate(regenerate(site.ada));

    assertThat(result).isEqualTo(new RegenerateInviteLink.Result.Regenerated());
    assertThat(site.token()).isNotEqualTo(oldToken);
    assertThat(site.open().terms()).isEqualTo(old.terms());
    assertThat(site.open().usage().count()).isZero();
    assertThat(site.links.secretOf(old.id())).isEmpty();
    assertThat(site.people.audit.actions()).endsWith(AuditAction.INVITE_LINK_REGENERATED);
  }

  @Test
  void turned_off_it_is_gone_and_turned_on_again_it_is_another() {
    site.turnedOn(Ways.FREE);
    var old = site.token();

    assertThat(site.turnOff.turnOff(turnOff(site.ada)))
        .isEqualTo(new TurnOffInviteLink.Result.TurnedOff());

    assertThat(shown(site.ada)).isEmpty();
    assertThat(site.people.audit.actions()).endsWith(AuditAction.INVITE_LINK_TURNED_OFF);
    assertThat(site.turnOff.turnOff(turnOff(site.ada)))
        .isEqualTo(new TurnOffInviteLink.Result.NotFound());
    assertThat(site.regenerate.regenerate(regenerate(site.ada)))
        .isEqualTo(new RegenerateInviteLink.Result.NotFound());
    site.turnedOn(Ways.FREE);
    assertThat(site.token()).isNotEqualTo(old);
  }

  @Test
  void who_may_not_answer_for_it_any_more_is_told_apart() {
    site.place(site.ben, Role.ADMIN);
    site.save(site.ben, Ways.FREE);
    site.place(site.ben, Role.MEMBER);
    assertThat(shown(site.ada).orElseThrow().maker()).isEmpty();

    site.save(site.ada, Ways.FREE);

    assertThat(shown(site.ada).orElseThrow().maker()).contains(site.ada.name());
  }

  @Test
  void for_members_and_outsiders_there_is_nothing_to_manage() {
    site.turnedOn(Ways.FREE);
    int before = site.people.audit.entries().size();

    for (var account : List.of(site.ben, site.cy)) {
      assertThat(site.view.view(new ViewJoining.Query(account.id(), Ways.SLUG)))
          .isEqualTo(new ViewJoining.Result.NotFound());
      assertThat(site.save(account, Ways.FREE)).isEqualTo(new NotFound());
      assertThat(site.regenerate.regenerate(regenerate(account)))
          .isEqualTo(new RegenerateInviteLink.Result.NotFound());
      assertThat(site.turnOff.turnOff(turnOff(account)))
          .isEqualTo(new TurnOffInviteLink.Result.NotFound());
      assertThat(trust(account, "example.net")).isEqualTo(new SaveTrustedDomains.Result.NotFound());
    }
    assertThat(site.people.audit.entries()).hasSize(before);
    assertThat(site.view.view(new ViewJoining.Query(site.ada.id(), "nowhere")))
        .isEqualTo(new ViewJoining.Result.NotFound());
  }

  @Test
  void trusted_domains_are_saved_and_remembered_once() {
    assertThat(trust(site.ada, "Example.NET\nb.example"))
        .isEqualTo(new SaveTrustedDomains.Result.Saved());
    assertThat(trust(site.ada, "b.example example.net"))
        .isEqualTo(new SaveTrustedDomains.Result.Saved());

    assertThat(site.trusted.of(site.harbour.id()).lines()).isEqualTo("b.example\nexample.net");
    assertThat(site.people.audit.actions()).containsOnlyOnce(AuditAction.TRUSTED_DOMAINS_CHANGED);
  }

  @Test
  void a_public_provider_keeps_the_earlier_list() {
    trust(site.ada, "example.net");

    assertThat(trust(site.ada, "example.org gmail.com"))
        .isEqualTo(
            new SaveTrustedDomains.Result.Invalid(
                new DomainProblem.Public(List.of(new MailDomain("gmail.com")))));

    assertThat(site.trusted.of(site.harbour.id()).lines()).isEqualTo("example.net");
  }

  @Test
  void what_ended_long_ago_is_forgotten() {
    site.turnedOn(Ways.FREE);
    site.mailedTo("noor@x.example");
    site.turnOff.turnOff(turnOff(site.ada));
    site.people.clock.advance(Duration.ofDays(8));
    assertThat(site.housekeeping.forgetOld()).isZero();

    site.people.clock.advance(Duration.ofSeconds(1));
    assertThat(site.housekeeping.forgetOld()).isEqualTo(1);
    site.people.clock.advance(Duration.ofDays(82));

    assertThat(site.housekeeping.forgetOld()).isEqualTo(1);
  }

  private List<Problem> lastDay(String typed) {
    return site.save(site.ada, new Form("member", "", typed, "")) instanceof Invalid(var problems)
        ? problems
        : List.of();
  }

  private Optional<Shown> shown(Account viewer) {
    var result = site.view.view(new ViewJoining.Query(viewer.id(), Ways.SLUG));
    return ((ViewJoining.Result.Found) result).link();
  }

  private SaveTrustedDomains.Result trust(Account by, String domains) {
    return site.saveDomains.save(new SaveTrustedDomains.Command(by.id(), Ways.SLUG, domains));
  }

  private static RegenerateInviteLink.Command regenerate(Account by) {
    return new RegenerateInviteLink.Command(by.id(), Ways.SLUG);
  }

  private static TurnOffInviteLink.Command turnOff(Account by) {
    return new TurnOffInviteLink.Command(by.id(), Ways.SLUG);
  }
}
