package dev.mailroom.application.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.NotAnAddress;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.Noted;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPasswordResetUseCaseTest {

  private final Resets site = new Resets();

  @Test
  void known_unknown_disabled_and_throttled_get_the_same_answer_and_one_row_each() {
    site.people.ada();
    site.people.disable(site.people.ben());
    int rows = 0;

    for (var email :
        List.of("ada@example.com", "nobody@example.com", "ben@example.com", "ada@example.com")) {
      assertThat(site.request(email)).isEqualTo(new Noted(EmailAddress.of(email), false));
      rows++;
      assertThat(site.requests.size()).isEqualTo(rows);
      assertThat(site.wakeUps).hasValue(rows);
    }

    assertThat(site.queued()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@example.com,eve@example.net",
        "ada@example.com;eve@example.net",
        "ada@example.com eve@example.net",
        "ada@example.com\r\nBcc: eve@example.net",
        "ada@example.com%0aeve@example.net",
        "\"ada\"@example.com",
        "Ada <ada@example.com>",
        "ada@[127.0.0.1]"
      })
  void anything_but_one_address_is_refused_and_leaves_no_row(String typed) {
    assertThat(site.request(typed)).isEqualTo(new NotAnAddress());

    assertThat(site.requests.size()).isZero();
  }

  @Test
  void over_its_bound_a_network_hears_the_same_and_writes_nothing() {
    for (int i = 0; i < 30; i++) {
      site.request("person" + i + "@example.com");
    }

    assertThat(site.request("next@example.com"))
        .isEqualTo(new Noted(EmailAddress.of("next@example.com"), false));
    assertThat(site.requests.size()).isEqualTo(30);

    site.request("next@example.com", new Client("198.51.100.9", ""));
    assertThat(site.requests.size()).isEqualTo(31);
    site.people.clock.advance(Duration.ofHours(1));
    site.request("next@example.com");
    assertThat(site.requests.size()).isEqualTo(32);
  }

  @Test
  void the_same_call_twice_is_noted_once_and_its_key_is_no_other_calls() {
    assertThat(call("order-1", "ada@example.com")).isEqualTo(noted(false));
    assertThat(call("order-1", "ada@example.com")).isEqualTo(noted(true));

    assertThat(site.requests.size()).isEqualTo(1);
    assertThat(call("order-1", "ben@example.com"))
        .isEqualTo(new RequestPasswordReset.Result.KeyReused());
    assertThat(call("order-2", "ada@example.com")).isEqualTo(noted(false));
    assertThat(site.requests.size()).isEqualTo(2);
  }

  private static Noted noted(boolean before) {
    return new Noted(EmailAddress.of("ada@example.com"), before);
  }

  private RequestPasswordReset.Result call(String key, String email) {
    var call = new CallKey(new UUID(0, 1), key, email);
    return site.request.request(
        new RequestPasswordReset.Command(email, People.CLIENT, Optional.of(call)));
  }
}
