package dev.mailroom.application.account;

import static dev.mailroom.application.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.CreateAdministrator.Command;
import dev.mailroom.application.account.CreateAdministrator.Result;
import dev.mailroom.application.account.port.MeetingHasher;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import org.junit.jupiter.api.Test;

class CreateAdministratorUseCaseTest {

  private static final Password NEXT = new Password("another fine phrase");

  private final People people = new People();
  private final CreateAdministrator create = createBy(people.hasher);

  @Test
  void it_creates_an_administrator_who_can_log_in() {
    var command = new Command("Root@Example.com", "Ray Root", PASSWORD, false);

    assertThat(create.create(command)).isEqualTo(new Result.Created());

    var root = people.accounts.findByEmail(EmailAddress.of("root@example.com")).orElseThrow();
    assertThat(root.isSiteAdministrator()).isTrue();
    assertThat(root.name().value()).isEqualTo("Ray Root");
    assertThat(people.loggedIn(root)).isNotNull();
    assertThat(people.audit.actions()).containsExactly(AuditAction.ADMINISTRATOR_CREATED);
    assertThat(people.audit.entries().getFirst().actor()).isEmpty();
  }

  @Test
  void without_a_name_the_address_stands_in() {
    create.create(new Command("root@example.com", "  ", PASSWORD, false));

    var root = people.accounts.findByEmail(EmailAddress.of("root@example.com")).orElseThrow();
    assertThat(root.name().value()).isEqualTo("root");
  }

  @Test
  void an_existing_account_becomes_an_active_administrator_with_this_password() {
    var ben = people.ben();
    people.loggedIn(ben);
    people.disable(ben);

    assertThat(create.create(new Command("ben@example.com", "", NEXT, false)))
        .isEqualTo(new Result.Promoted());

    var stored = people.stored(ben);
    assertThat(stored.isSiteAdministrator()).isTrue();
    assertThat(people.hasher.matches(NEXT, stored.password())).isTrue();
    assertThat(people.sessions.of(ben.id())).isEmpty();
    assertThat(people.notices.to(ben.id())).containsExactly("password changed");
    assertThat(people.audit.actions()).containsExactly(AuditAction.ADMINISTRATOR_PROMOTED);
  }

  @Test
  void a_first_one_only_is_not_needed_where_an_account_exists() {
    people.ben();

    assertThat(create.create(new Command("root@example.com", "", PASSWORD, true)))
        .isEqualTo(new Result.NotNeeded());

    assertThat(people.accounts.count("")).isEqualTo(1);
  }

  @Test
  void many_processes_that_start_at_once_create_one() {
    var command = new Command("root@example.com", "", PASSWORD, true);

    var together = createBy(new MeetingHasher(people.hasher, 10));

    var results = Crowd.of(10, () -> together.create(command));

    assertThat(results).filteredOn(new Result.Created()::equals).hasSize(1);
    assertThat(results).filteredOn(new Result.NotNeeded()::equals).hasSize(9);
  }

  @Test
  void what_was_typed_is_checked() {
    assertThat(create.create(new Command("a@example.com, b@example.com", "", PASSWORD, false)))
        .isEqualTo(new Result.NotAnAddress());
    assertThat(create.create(new Command("a@example.com", "see http://x", PASSWORD, false)))
        .isEqualTo(new Result.NotAName());
    assertThat(create.create(new Command("a@example.com", "", new Password("short"), false)))
        .isEqualTo(new Result.Weak(PasswordWeakness.TOO_SHORT));

    assertThat(people.accounts.isEmpty()).isTrue();
  }

  private CreateAdministrator createBy(PasswordHasher hasher) {
    return new CreateAdministratorUseCase(
        people.transactions,
        people.accounts,
        new Passwords(hasher, people.rules),
        new Appointment(
            new NewAdministrator(people.accounts, people.tokens),
            people.replacement(people.revocation),
            people.audit),
        people.clock);
  }
}
