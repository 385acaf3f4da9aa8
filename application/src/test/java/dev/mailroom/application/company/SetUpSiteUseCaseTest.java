package dev.mailroom.application.company;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.NewAdministrator;
import dev.mailroom.application.account.port.MeetingHasher;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.company.SetUpSite.Command;
import dev.mailroom.application.company.SetUpSite.Field;
import dev.mailroom.application.company.SetUpSite.Problem;
import dev.mailroom.application.company.SetUpSite.Result.AlreadySetUp;
import dev.mailroom.application.company.SetUpSite.Result.Done;
import dev.mailroom.application.company.SetUpSite.Result.Invalid;
import dev.mailroom.application.company.SetUpSite.Result.Throttled;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemorySetUpCode;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetUpSiteUseCaseTest {

  private final People people = new People();
  private final InMemoryCompanies companies =
      new InMemoryCompanies(people.transactions, people.accounts);
  private final SetUpSite setUpSite = setUpBy(people.hasher);

  @Test
  void it_makes_the_administrator_and_owner_of_the_first_company() {
    assertThat(setUpSite.isNeeded()).isTrue();

    assertThat(setUpSite.setUp(form())).isEqualTo(new Done());

    var ada = people.accounts.findByEmail(EmailAddress.of("ada@example.com")).orElseThrow();
    assertThat(ada.isSiteAdministrator()).isTrue();
    assertThat(ada.name().value()).isEqualTo("Ada Lovelace");
    assertThat(people.hasher.matches(PASSWORD, ada.password())).isTrue();
    var company = companies.findBySlug(new Slug("acme-tools")).orElseThrow();
    assertThat(company.name().value()).isEqualTo("Acme Tools");
    assertThat(companies.roleOf(company.id(), ada.id())).contains(Role.OWNER);
    assertThat(people.audit.actions()).containsExactly(AuditAction.SITE_SET_UP);
    assertThat(setUpSite.isNeeded()).isFalse();
  }

  @Test
  void it_works_once() {
    people.ben();

    assertThat(setUpSite.setUp(form())).isEqualTo(new AlreadySetUp());
  }

  @Test
  void many_at_once_make_one_site() {
    var together = setUpBy(new MeetingHasher(people.hasher, 20));

    var results = Crowd.of(20, () -> together.setUp(form()));

    assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AlreadySetUp.class::isInstance).hasSize(19);
    assertThat(people.accounts.count("")).isEqualTo(1);
    assertThat(companies.count(Optional.empty())).isEqualTo(1);
  }

  @Test
  void every_empty_field_is_named_at_once() {
    var empty = new Command(" ", "", " ", "", new Password(""), CLIENT);

    assertThat(setUpSite.setUp(empty))
        .isEqualTo(
            new Invalid(
                Map.of(
                    Field.CODE, Problem.MISSING,
                    Field.COMPANY, Problem.MISSING,
                    Field.NAME, Problem.MISSING,
                    Field.EMAIL, Problem.MISSING,
                    Field.PASSWORD, Problem.MISSING)));
    assertThat(setUpSite.isNeeded()).isTrue();
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    var wrong =
        new Command(
            "BAD-CODE",
            "http://evil.example",
            "Ada\r\nBcc: x",
            "a@b.com, c@d.com",
            new Password("short"),
            CLIENT);

    assertThat(setUpSite.setUp(wrong))
        .isEqualTo(
            new Invalid(
                Map.of(
                    Field.CODE, Problem.WRONG_CODE,
                    Field.COMPANY, Problem.NOT_A_NAME,
                    Field.NAME, Problem.NOT_A_NAME,
                    Field.EMAIL, Problem.NOT_AN_ADDRESS,
                    Field.PASSWORD, Problem.PASSWORD_TOO_SHORT)));
  }

  @ParameterizedTest
  @CsvSource({
    "too short, PASSWORD_TOO_SHORT",
    "password1234, PASSWORD_EASY_TO_GUESS",
    "my-lovelace-2025, PASSWORD_EASY_TO_GUESS",
    "acme tools forever, PASSWORD_EASY_TO_GUESS",
    "mailroom mailroom, PASSWORD_EASY_TO_GUESS"
  })
  void a_weak_password_is_refused(String password, Problem problem) {
    assertThat(setUpSite.setUp(form("GOOD-CODE", password)))
        .isEqualTo(new Invalid(Map.of(Field.PASSWORD, problem)));
  }

  @Test
  void guessing_the_code_is_slowed_down_for_one_network() {
    for (int i = 0; i < 5; i++) {
      assertThat(setUpSite.setUp(form("BAD-CODE", PASSWORD.value()))).isInstanceOf(Invalid.class);
    }

    assertThat(setUpSite.setUp(form())).isEqualTo(new Throttled(Duration.ofSeconds(1)));

    var elsewhere = new Client("198.51.100.9", "");
    var command = new Command("GOOD-CODE", "Acme", "Ada", "ada@example.com", PASSWORD, elsewhere);
    assertThat(setUpSite.setUp(command)).isEqualTo(new Done());
  }

  @Test
  void a_right_code_with_a_wrong_form_is_no_guess() {
    for (int i = 0; i < 20; i++) {
      assertThat(setUpSite.setUp(form("GOOD-CODE", "short"))).isInstanceOf(Invalid.class);
    }

    assertThat(setUpSite.setUp(form())).isEqualTo(new Done());
  }

  @Test
  void a_slug_that_is_taken_gets_a_number() {
    var earlier = new CompanyId(people.tokens.nextId());
    var name = new CompanyName("Acme Tools");
    people.transactions.inTransaction(() ->
        companies.add(new Company(earlier, name, new Slug("acme-tools"), people.clock.instant())));

    setUpSite.setUp(form());

    assertThat(companies.findBySlug(new Slug("acme-tools-2"))).isPresent();
  }

  private SetUpSite setUpBy(PasswordHasher hasher) {
    var administrator = new NewAdministrator(people.accounts, people.tokens);
    return new SetUpSiteUseCase(
        people.transactions,
        people.limit,
        new SetUpForm(new InMemorySetUpCode(), people.rules),
        hasher,
        new Founding(
            people.accounts, administrator, new NewCompany(companies, people.tokens), people.audit),
        people.clock);
  }

  private static Command form() {
    return form("GOOD-CODE", PASSWORD.value());
  }

  private static Command form(String code, String password) {
    return new Command(
        code, "Acme Tools", "Ada Lovelace", "ada@example.com", new Password(password), CLIENT);
  }
}
