package dev.mailroom.application.account;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static dev.mailroom.application.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.ChangePassword.Command;
import dev.mailroom.application.account.ChangePassword.Result.Changed;
import dev.mailroom.application.account.ChangePassword.Result.Throttled;
import dev.mailroom.application.account.ChangePassword.Result.Weak;
import dev.mailroom.application.account.ChangePassword.Result.WrongPassword;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePasswordUseCaseTest {

  private static final Password WRONG = new Password("not my password");
  private static final Password NEXT = new Password("another fine phrase");

  private final People people = new People();
  private final ChangePassword changePassword =
      new ChangePasswordUseCase(
          people.transactions,
          people.accounts,
          people.proof,
          people.passwords,
          people.replacement(people.revocation),
          people.clock);
  private Account ada;
  private Session current;

  @BeforeEach
  void ada_is_logged_in_twice() {
    ada = people.ada();
    people.loggedIn(ada);
    current = people.sessions.find(people.loggedIn(ada).session().hash()).orElseThrow();
  }

  @Test
  void the_new_password_opens_the_account_and_the_old_one_does_not() {
    assertThat(change(PASSWORD, NEXT)).isEqualTo(new Changed());

    assertThat(people.logIn().logIn(form("ada@example.com", PASSWORD)))
        .isInstanceOf(LogIn.Result.Refused.class);
    assertThat(people.logIn().logIn(form("ada@example.com", NEXT)))
        .isInstanceOf(LogIn.Result.LoggedIn.class);
  }

  @Test
  void other_sessions_and_links_end_and_the_person_is_told() {
    change(PASSWORD, NEXT);

    assertThat(people.sessions.of(ada.id())).containsExactly(current);
    assertThat(people.links.areRevoked(ada.id())).isTrue();
    assertThat(people.notices.to(ada.id())).endsWith("password changed");
    assertThat(people.audit.actions()).containsExactly(AuditAction.PASSWORD_CHANGED);
  }

  @Test
  void a_wrong_old_password_changes_nothing() {
    assertThat(change(WRONG, NEXT)).isEqualTo(new WrongPassword());

    assertThat(people.stored(ada).password()).isEqualTo(ada.password());
    assertThat(people.sessions.of(ada.id())).hasSize(2);
    assertThat(people.audit.entries()).isEmpty();
  }

  @Test
  void guessing_the_old_password_is_throttled_together_with_logging_in() {
    for (int i = 0; i < 5; i++) {
      assertThat(change(WRONG, NEXT)).isEqualTo(new WrongPassword());
    }

    assertThat(change(PASSWORD, NEXT)).isEqualTo(new Throttled(Duration.ofSeconds(1)));
    assertThat(people.logIn().logIn(form("ada@example.com", PASSWORD)))
        .isInstanceOf(LogIn.Result.Throttled.class);
  }

  @Test
  void many_guesses_at_once_do_not_slip_through() {
    var results = Crowd.of(50, () -> change(WRONG, NEXT));

    assertThat(results).filteredOn(WrongPassword.class::isInstance).hasSize(5);
    assertThat(results).filteredOn(Throttled.class::isInstance).hasSize(45);
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, TOO_SHORT",
    "password1234, EASY_TO_GUESS",
    "Ada-Lovelace-1815, EASY_TO_GUESS",
    "ada@example.com rocks, EASY_TO_GUESS"
  })
  void a_weak_new_password_is_refused_and_costs_no_try(String next, PasswordWeakness weakness) {
    for (int i = 0; i < 20; i++) {
      assertThat(change(PASSWORD, new Password(next))).isEqualTo(new Weak(weakness));
    }

    assertThat(change(PASSWORD, NEXT)).isEqualTo(new Changed());
  }

  @Test
  void length_is_counted_in_characters_not_in_utf_16_units() {
    var key = Character.toString(0x1F511);

    assertThat(change(PASSWORD, new Password(key.repeat(11))))
        .isEqualTo(new Weak(PasswordWeakness.TOO_SHORT));
    assertThat(change(PASSWORD, new Password(key.repeat(129))))
        .isEqualTo(new Weak(PasswordWeakness.TOO_LONG));
    assertThat(change(PASSWORD, new Password(key.repeat(128)))).isEqualTo(new Changed());
  }

  @Test
  void of_many_changes_at_once_one_counts() {
    var results = Crowd.of(5, () -> change(PASSWORD, NEXT));

    assertThat(results).filteredOn(Changed.class::isInstance).hasSize(1);
    assertThat(people.audit.actions()).containsExactly(AuditAction.PASSWORD_CHANGED);
  }

  @Test
  void a_disabled_account_changes_nothing() {
    people.disable(ada);

    assertThat(change(PASSWORD, NEXT)).isEqualTo(new WrongPassword());
  }

  private ChangePassword.Result change(Password old, Password next) {
    return changePassword.change(new Command(ada.id(), current.id(), old, next, CLIENT));
  }
}
