package dev.mailroom.application.account;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static dev.mailroom.application.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.LogIn.Command;
import dev.mailroom.application.account.LogIn.Result.LoggedIn;
import dev.mailroom.application.account.LogIn.Result.Refused;
import dev.mailroom.application.account.LogIn.Result.Throttled;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.token.SecretToken;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInUseCaseTest {

  private static final Password WRONG = new Password("not my password");

  private final People people = new People();
  private final LogIn logIn = people.logIn();

  @Test
  void the_right_password_opens_a_session() {
    var ada = people.ada();

    var result = logIn.logIn(form("Ada@Example.COM ", PASSWORD));

    assertThat(result).isInstanceOf(LoggedIn.class);
    var session = people.sessions.find(((LoggedIn) result).session().hash()).orElseThrow();
    assertThat(session.account()).isEqualTo(ada.id());
    assertThat(session.client()).isEqualTo(CLIENT);
    assertThat(session.remembered()).isFalse();
    assertThat(people.stored(ada).lastSeenAt()).contains(people.clock.instant());
  }

  @Test
  void a_remembered_session_outlives_the_day() {
    people.ada();

    var command = new Command("ada@example.com", PASSWORD, true, CLIENT, Optional.empty());
    var loggedIn = (LoggedIn) logIn.logIn(command);

    var session = people.sessions.find(loggedIn.session().hash()).orElseThrow();
    assertThat(session.isLive(people.clock.instant().plus(Duration.ofDays(29)))).isTrue();
  }

  @Test
  void every_log_in_gets_a_session_of_its_own() {
    var ada = people.ada();

    var first = people.loggedIn(ada);
    var second = people.loggedIn(ada);

    assertThat(first.session()).isNotEqualTo(second.session());
    assertThat(people.sessions.of(ada.id())).hasSize(2);
  }

  @Test
  void unknown_disabled_and_wrong_get_the_same_answer_after_the_same_work() {
    people.disable(people.ada());
    people.ben();

    for (var form :
        new Command[] {
          form("nobody@example.com", PASSWORD),
          form("ada@example.com", PASSWORD),
          form("ben@example.com", WRONG),
          form("not an address", PASSWORD),
          form("ben@example.com", new Password("")),
          form("ben@example.com", new Password("x".repeat(10_000)))
        }) {
      int before = people.hasher.comparisons();

      assertThat(logIn.logIn(form)).isEqualTo(new Refused());

      assertThat(people.hasher.comparisons()).isEqualTo(before + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.com", "nobody@example.com"})
  void the_sixth_wrong_try_must_wait_whether_the_account_exists_or_not(String email) {
    people.ada();
    for (int i = 0; i < 5; i++) {
      assertThat(logIn.logIn(form(email, WRONG))).isEqualTo(new Refused());
    }

    assertThat(logIn.logIn(form(email, WRONG))).isEqualTo(new Throttled(Duration.ofSeconds(1)));

    people.clock.advance(Duration.ofSeconds(1));
    assertThat(logIn.logIn(form(email, WRONG))).isEqualTo(new Refused());
    assertThat(logIn.logIn(form(email, WRONG))).isEqualTo(new Throttled(Duration.ofSeconds(2)));
  }

  @Test
  void a_throttled_try_costs_no_hashing_and_does_not_lengthen_the_wait() {
    people.ada();
    for (int i = 0; i < 5; i++) {
      logIn.logIn(form("ada@example.com", WRONG));
    }
    int before = people.hasher.comparisons();

    for (int i = 0; i < 50; i++) {
      logIn.logIn(form("ada@example.com", PASSWORD));
    }

    assertThat(people.hasher.comparisons()).isEqualTo(before);
    people.clock.advance(Duration.ofSeconds(1));
    assertThat(logIn.logIn(form("ada@example.com", PASSWORD))).isInstanceOf(LoggedIn.class);
  }

  @Test
  void a_hundred_tries_at_once_do_not_slip_through() {
    people.ada();

    var results = Crowd.of(100, () -> logIn.logIn(form("ada@example.com", WRONG)));

    assertThat(results).filteredOn(Refused.class::isInstance).hasSize(5);
    assertThat(results).filteredOn(Throttled.class::isInstance).hasSize(95);
    assertThat(people.hasher.comparisons()).isEqualTo(5);
  }

  @Test
  void success_forgets_the_failures_of_the_account() {
    people.ada();
    for (int i = 0; i < 4; i++) {
      logIn.logIn(form("ada@example.com", WRONG));
    }
    logIn.logIn(form("ada@example.com", PASSWORD));

    for (int i = 0; i < 5; i++) {
      assertThat(logIn.logIn(form("ada@example.com", WRONG))).isEqualTo(new Refused());
    }
  }

  @Test
  void one_network_may_not_try_account_after_account() {
    for (int i = 0; i < 20; i++) {
      assertThat(logIn.logIn(form("person" + i + "@example.com", WRONG))).isEqualTo(new Refused());
    }

    assertThat(logIn.logIn(form("next@example.com", WRONG))).isInstanceOf(Throttled.class);
    var elsewhere = new Client("198.51.100.9", "");
    assertThat(logIn.logIn(new Command("next@example.com", WRONG, false, elsewhere, noDevice())))
        .isEqualTo(new Refused());
  }

  @Test
  void logging_in_to_an_own_account_does_not_wash_the_network_clean() {
    people.ada();
    for (int i = 0; i < 19; i++) {
      logIn.logIn(form("person" + i + "@example.com", WRONG));
      people.clock.advance(Duration.ofMillis(1));
    }
    assertThat(logIn.logIn(form("ada@example.com", PASSWORD))).isInstanceOf(LoggedIn.class);
    logIn.logIn(form("person19@example.com", WRONG));

    assertThat(logIn.logIn(form("next@example.com", WRONG))).isInstanceOf(Throttled.class);
  }

  @Test
  void the_first_browser_of_an_account_is_no_news_and_the_second_is() {
    var ada = people.ada();

    people.loggedIn(ada);
    assertThat(people.notices.to(ada.id())).isEmpty();

    people.loggedIn(ada);
    assertThat(people.notices.to(ada.id())).containsExactly("signed in");
  }

  @Test
  void a_browser_that_comes_back_is_no_news() {
    var ada = people.ada();
    var device = people.loggedIn(ada).device();

    var again = new Command("ada@example.com", PASSWORD, false, CLIENT, Optional.of(device));
    var loggedIn = (LoggedIn) logIn.logIn(again);

    assertThat(loggedIn.device()).isEqualTo(device);
    assertThat(people.notices.to(ada.id())).isEmpty();
  }

  @Test
  void a_browser_known_from_another_account_is_news() {
    var ada = people.ada();
    people.loggedIn(ada);
    var bens = people.loggedIn(people.ben()).device();

    logIn.logIn(new Command("ada@example.com", PASSWORD, false, CLIENT, Optional.of(bens)));

    assertThat(people.notices.to(ada.id())).containsExactly("signed in");
  }

  @Test
  void a_password_replaced_while_the_old_one_was_compared_opens_nothing() {
    var ada = people.ada();
    var slow = new ReplacingHasher(people, ada.withPassword(new PasswordHash("9$new password")));
    var start = new SessionStart(people.sessions, people.devices, people.notices, people.tokens);
    var racing =
        new LogInUseCase(
            people.transactions, people.accounts, people.throttle, slow, start, people.clock);

    assertThat(racing.logIn(form("ada@example.com", PASSWORD))).isEqualTo(new Refused());

    assertThat(people.sessions.of(ada.id())).isEmpty();
  }

  private static Optional<SecretToken> noDevice() {
    return Optional.empty();
  }
}
