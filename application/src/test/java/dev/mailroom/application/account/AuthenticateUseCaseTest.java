package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.domain.account.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuthenticateUseCaseTest {

  private final People people = new People();
  private final Authenticate authenticate =
      new AuthenticateUseCase(people.transactions, people.accounts, people.sessions, people.clock);

  @Test
  void a_live_session_says_whose_it_is() {
    var ada = people.ada();
    var token = people.loggedIn(ada).session();

    var signedIn = authenticate.authenticate(token).orElseThrow();

    assertThat(signedIn.account().id()).isEqualTo(ada.id());
    assertThat(signedIn.session().account()).isEqualTo(ada.id());
  }

  @Test
  void an_unknown_token_is_nobodys() {
    people.loggedIn(people.ada());

    assertThat(authenticate.authenticate(people.tokens.nextToken())).isEmpty();
  }

  @Test
  void a_session_left_alone_ends() {
    var token = people.loggedIn(people.ada()).session();

    people.clock.advance(Session.IDLE_LIMIT);

    assertThat(authenticate.authenticate(token)).isEmpty();
  }

  @Test
  void a_session_in_use_lives_until_its_absolute_limit() {
    var token = people.loggedIn(people.ada()).session();

    for (int minutes = 20; minutes < Session.ABSOLUTE_LIMIT.toMinutes(); minutes += 20) {
      people.clock.advance(Duration.ofMinutes(20));
      assertThat(authenticate.authenticate(token)).isPresent();
    }
    people.clock.advance(Duration.ofMinutes(20));

    assertThat(authenticate.authenticate(token)).isEmpty();
  }

  @Test
  void a_disabled_account_is_shut_out_at_once() {
    var ada = people.ada();
    var token = people.loggedIn(ada).session();

    people.disable(ada);

    assertThat(authenticate.authenticate(token)).isEmpty();
  }

  @Test
  void being_seen_is_written_once_a_minute() {
    var ada = people.ada();
    var token = people.loggedIn(ada).session();
    var start = people.clock.instant();

    people.clock.advance(Duration.ofSeconds(59));
    authenticate.authenticate(token);
    assertThat(people.stored(ada).lastSeenAt()).contains(start);

    people.clock.advance(Duration.ofSeconds(1));
    authenticate.authenticate(token);
    assertThat(people.stored(ada).lastSeenAt()).contains(start.plusSeconds(60));
    assertThat(people.sessions.find(token.hash()).orElseThrow().lastSeenAt())
        .isEqualTo(start.plusSeconds(60));
  }
}
