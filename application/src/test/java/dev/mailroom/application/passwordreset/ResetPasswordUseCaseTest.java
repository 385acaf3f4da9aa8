package dev.mailroom.application.passwordreset;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static dev.mailroom.application.People.form;
import static dev.mailroom.application.passwordreset.Resets.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.account.port.MeetingHasher;
import dev.mailroom.application.passwordreset.ResetPassword.Result.DeadLink;
import dev.mailroom.application.passwordreset.ResetPassword.Result.PasswordReset;
import dev.mailroom.application.passwordreset.ResetPassword.Result.Weak;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResetPasswordUseCaseTest {

  private static final Duration LIFETIME = TokenPurpose.PASSWORD_RESET.lifetime();
  private static final Object DEAD = new ViewResetLink.Result.Dead();

  private final Resets site = new Resets();
  private final Account ada = site.people.ada();
  private final Object live = new ViewResetLink.Result.Live(ada.email());

  @Test
  void the_link_replaces_the_password() {
    var token = site.tokenFor(ada);

    assertThat(site.reset(token, NEXT)).isEqualTo(new PasswordReset());

    assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Result.Refused.class);
    assertThat(logIn(NEXT)).isInstanceOf(LogIn.Result.LoggedIn.class);
  }

  @Test
  void whoever_opened_the_link_has_shown_that_the_address_is_theirs() {
    var token = site.tokenFor(ada);
    assertThat(site.people.accounts.isVerified(ada.id())).isFalse();

    site.reset(token, NEXT);

    assertThat(site.people.accounts.isVerified(ada.id())).isTrue();
  }

  @Test
  void every_session_ends_none_begins_and_the_person_is_told() {
    site.people.loggedIn(ada);
    var token = site.tokenFor(ada);

    site.reset(token, NEXT);

    assertThat(site.people.sessions.of(ada.id())).isEmpty();
    assertThat(site.people.notices.to(ada.id())).containsExactly("password changed");
    assertThat(site.people.audit.actions()).containsExactly(AuditAction.PASSWORD_RESET);
  }

  @Test
  void it_works_once() {
    var token = site.tokenFor(ada);
    site.reset(token, NEXT);

    assertThat(site.reset(token, new Password("yet another phrase"))).isEqualTo(new DeadLink());

    assertThat(site.people.hasher.matches(NEXT, site.people.stored(ada).password())).isTrue();
  }

  @Test
  void of_a_hundred_at_once_one_succeeds() {
    var command = new ResetPassword.Command(site.tokenFor(ada), NEXT, CLIENT);
    var reset = site.resetBy(new MeetingHasher(site.people.hasher, 100));

    var results = Crowd.of(100, () -> reset.reset(command));

    assertThat(results).filteredOn(PasswordReset.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(DeadLink.class::isInstance).hasSize(99);
    assertThat(site.people.notices.to(ada.id())).hasSize(1);
    assertThat(site.people.audit.entries()).hasSize(1);
  }

  @Test
  void looking_at_a_link_never_spends_it() {
    var token = site.tokenFor(ada);

    for (int i = 0; i < 10; i++) {
      assertThat(site.view.view(token)).isEqualTo(live);
    }

    assertThat(site.reset(token, NEXT)).isEqualTo(new PasswordReset());
    assertThat(site.view.view(token)).isEqualTo(DEAD);
  }

  @Test
  void an_expired_link_is_dead() {
    var token = site.tokenFor(ada);
    site.people.clock.advance(LIFETIME.minusMillis(1));
    assertThat(site.view.view(token)).isEqualTo(live);

    site.people.clock.advance(Duration.ofMillis(1));

    assertThat(site.view.view(token)).isEqualTo(DEAD);
    assertThat(site.reset(token, NEXT)).isEqualTo(new DeadLink());
  }

  @ParameterizedTest
  @CsvSource({
    "short, TOO_SHORT",
    "password1234, EASY_TO_GUESS",
    "lovelace 1815 1852, EASY_TO_GUESS"
  })
  void a_weak_password_does_not_spend_the_link(String password, PasswordWeakness weakness) {
    var token = site.tokenFor(ada);

    assertThat(site.reset(token, new Password(password))).isEqualTo(new Weak(weakness));

    assertThat(site.reset(token, NEXT)).isEqualTo(new PasswordReset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/+=",
        "\r\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void what_is_no_token_is_dead(String token) {
    site.tokenFor(ada);

    assertThat(site.view.view(token)).isEqualTo(DEAD);
    assertThat(site.reset(token, NEXT)).isEqualTo(new DeadLink());
  }

  @Test
  void a_disabled_account_is_not_opened() {
    var token = site.tokenFor(ada);
    site.people.disable(ada);

    assertThat(site.view.view(token)).isEqualTo(DEAD);
    assertThat(site.reset(token, NEXT)).isEqualTo(new DeadLink());

    assertThat(site.people.stored(ada).password()).isEqualTo(ada.password());
  }

  @Test
  void whoever_was_locked_out_by_wrong_tries_can_log_in_at_once() {
    for (int i = 0; i < 6; i++) {
      logIn(new Password("not my password"));
    }
    assertThat(logIn(PASSWORD)).isInstanceOf(LogIn.Result.Throttled.class);

    site.reset(site.tokenFor(ada), NEXT);

    assertThat(logIn(NEXT)).isInstanceOf(LogIn.Result.LoggedIn.class);
  }

  @Test
  void housekeeping_forgets_expired_links_only() {
    var housekeeping =
        new ResetHousekeepingUseCase(site.people.transactions, site.links, site.people.clock);
    site.tokenFor(ada);
    site.people.clock.advance(LIFETIME);
    var ben = site.people.ben();
    var token = site.tokenFor(ben);

    assertThat(housekeeping.forgetExpired()).isEqualTo(1);

    assertThat(site.view.view(token)).isEqualTo(new ViewResetLink.Result.Live(ben.email()));
  }

  private LogIn.Result logIn(Password password) {
    return site.people.logIn().logIn(form("ada@example.com", password));
  }
}
