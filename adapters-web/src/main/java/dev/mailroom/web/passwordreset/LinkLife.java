package dev.mailroom.web.passwordreset;

import dev.mailroom.domain.token.TokenPurpose;

/** How long a reset link works, for the pages that say so. */
final class LinkLife {

  private LinkLife() {}

  static long minutes() {
    return TokenPurpose.PASSWORD_RESET.lifetime().toMinutes();
  }
}
