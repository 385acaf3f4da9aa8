package dev.mailroom.domain.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.SecretToken;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResetLinkTest {

  @Test
  void it_is_dead_from_the_moment_it_expires() {
    var end = Instant.parse("2025-03-01T09:30:00Z");
    var hash = new SecretToken(new byte[SecretToken.BYTES]).hash();
    var link = new ResetLink(hash, new AccountId(new UUID(0, 1)), end);

    assertThat(link.isLive(end.minusNanos(1))).isTrue();
    assertThat(link.isLive(end)).isFalse();
    assertThat(link.isLive(end.plusNanos(1))).isFalse();
  }
}
