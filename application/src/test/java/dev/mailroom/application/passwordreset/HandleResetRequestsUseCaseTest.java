package dev.mailroom.application.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandleResetRequestsUseCaseTest {

  private static final Duration LIFETIME = TokenPurpose.PASSWORD_RESET.lifetime();

  private final Resets site = new Resets();

  @Test
  void an_account_gets_a_link_that_works_at_its_own_address() {
    var ada = site.people.ada();
    site.request(" ADA@Example.com");

    assertThat(site.handle.handlePending()).isEqualTo(1);

    var mail = site.mails().getFirst();
    assertThat(site.queued().getFirst().recipient()).isEqualTo(ada.email());
    assertThat(mail.name()).isEqualTo(ada.name());
    assertThat(mail.expiresAt()).isEqualTo(site.people.clock.instant().plus(LIFETIME));
    assertThat(mail.link())
        .matches("https://mail\\.example\\.com/reset-password/[A-Za-z0-9_-]{43}");
    var token = SecretToken.parse(mail.link().substring(mail.link().lastIndexOf('/') + 1));
    var stored = site.links.find(token.orElseThrow().hash()).orElseThrow();
    assertThat(stored.account()).isEqualTo(ada.id());
    assertThat(site.requests.size()).isZero();
  }

  @Test
  void unknown_and_disabled_accounts_get_nothing() {
    site.people.disable(site.people.ada());
    site.request("ada@example.com");
    site.request("nobody@example.com");

    assertThat(site.handle.handlePending()).isEqualTo(2);

    assertThat(site.queued()).isEmpty();
    assertThat(site.requests.size()).isZero();
  }

  @Test
  void an_address_gets_one_mail_a_minute_five_an_hour_and_twenty_a_day() {
    site.people.ada();

    assertThat(mailsAfter(3, Duration.ofSeconds(10))).isEqualTo(1);
    assertThat(mailsAfter(10, Duration.ofMinutes(2))).isEqualTo(5);
    assertThat(mailsAfter(100, Duration.ofMinutes(12))).isEqualTo(20);
  }

  @Test
  void one_network_may_not_have_mail_sent_to_everybody() {
    for (int i = 0; i < 12; i++) {
      var email = "person" + i + "@example.com";
      site.people.add("Person", email, SiteRole.PERSON);
      site.request(email);
    }

    site.handle.handlePending();

    assertThat(site.queued()).hasSize(10);
  }

  @Test
  void a_newer_link_replaces_the_older() {
    var ada = site.people.ada();
    var first = site.tokenFor(ada);
    site.people.clock.advance(Duration.ofMinutes(2));
    var second = site.tokenFor(ada);

    assertThat(site.view.view(first)).isEqualTo(new ViewResetLink.Result.Dead());
    assertThat(site.view.view(second)).isEqualTo(new ViewResetLink.Result.Live(ada.email()));
  }

  @Test
  void the_mail_that_waits_with_the_older_link_is_withdrawn() {
    site.people.add("Dee", "dee@example.com", SiteRole.PERSON);
    site.request("dee@example.com");
    var ada = site.people.ada();
    site.tokenFor(ada);
    site.people.clock.advance(Duration.ofMinutes(2));

    site.tokenFor(ada);

    assertThat(site.mailStates())
        .containsExactly(EmailState.QUEUED, EmailState.SUPPRESSED, EmailState.QUEUED);
  }

  @Test
  void a_request_that_fails_blocks_no_other_and_is_tried_again() {
    site.people.ada();
    site.people.ben();
    site.request("ada@example.com");
    site.people.clock.advance(Duration.ofMillis(1));
    site.request("ben@example.com");
    site.tokens.failNext(1);

    assertThatThrownBy(site.handle::handlePending)
        .hasMessageContaining("reset request")
        .hasRootCauseMessage("broken on purpose");

    assertThat(site.queued()).hasSize(1);
    assertThat(site.mails().getFirst().account().value()).isEqualTo("ben@example.com");
    assertThat(site.requests.size()).isEqualTo(1);
    assertThat(site.handle.handlePending()).isZero();

    site.people.clock.advance(Duration.ofMinutes(1));
    assertThat(site.handle.handlePending()).isEqualTo(1);
    assertThat(site.mails().getLast().account().value()).isEqualTo("ada@example.com");
  }

  @Test
  void a_request_that_always_fails_is_dropped_when_its_link_would_have_expired() {
    site.people.ada();
    site.tokens.failNext(Integer.MAX_VALUE);
    site.request("ada@example.com");

    for (int minute = 0; minute < LIFETIME.toMinutes(); minute++) {
      assertThatThrownBy(site.handle::handlePending).isInstanceOf(RequestFailed.class);
      site.people.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(site.handle.handlePending()).isEqualTo(1);

    assertThat(site.requests.size()).isZero();
    assertThat(site.queued()).isEmpty();
  }

  @Test
  void processes_that_handle_at_once_send_each_mail_once() {
    for (int i = 0; i < 8; i++) {
      var email = "person" + i + "@example.com";
      site.people.add("Person", email, SiteRole.PERSON);
      site.request(email, new Client("203.0.113." + i, ""));
    }

    var handled = Crowd.of(4, site.handle::handlePending);

    assertThat(handled.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
    assertThat(site.queued()).hasSize(8);
  }

  private int mailsAfter(int requests, Duration apart) {
    for (int i = 0; i < requests; i++) {
      site.request("ada@example.com", new Client("203.0.113." + i, ""));
      site.handle.handlePending();
      site.people.clock.advance(apart);
    }
    return site.queued().size();
  }
}
