package dev.mailroom.application.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.NotAnAddress;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.Noted;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.util.List;
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
      assertThat(site.request(email)).isEqualTo(new Noted(EmailAddress.of(email)));
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
        .isEqualTo(new Noted(EmailAddress.of("next@example.com")));
    assertThat(site.requests.size()).isEqualTo(30);

    site.request("next@example.com", new Client("198.51.100.9", ""));
    assertThat(site.requests.size()).isEqualTo(31);
    site.people.clock.advance(Duration.ofHours(1));
    site.request("next@example.com");
    assertThat(site.requests.size()).isEqualTo(32);
  }
}
