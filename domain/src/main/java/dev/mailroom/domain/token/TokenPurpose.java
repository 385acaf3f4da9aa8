package dev.mailroom.domain.token;

import java.time.Duration;

/** What a token is good for, and for how long. */
public enum TokenPurpose {
  /** Short: it hands over the account, and whoever asked is at the keyboard. */
  PASSWORD_RESET(Duration.ofMinutes(30)),
  /** A day: the person may not read the new mailbox at once. */
  EMAIL_CHANGE(Duration.ofHours(24)),
  /** A week: people are away. */
  INVITATION(Duration.ofDays(7)),
  /** A day, as for any mailbox that is to be shown to be one's own. */
  JOIN_CONFIRM(Duration.ofHours(24));

  private final Duration lifetime;

  TokenPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  public Duration lifetime() {
    return lifetime;
  }
}
