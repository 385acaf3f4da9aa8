package dev.mailroom.domain.joining;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.time.Instant;

/** Somebody's wish to join by a link, which the owner of the address has to confirm. */
public record JoinRequest(
    TokenHash token, InviteLinkId link, EmailAddress email, Instant expiresAt, boolean used) {

  /** How long one is remembered after its end, so that its page can say what became of it. */
  public static final Duration KEPT = Duration.ofDays(7);

  public static JoinRequest made(
      TokenHash token, InviteLinkId link, EmailAddress email, Instant now) {
    return new JoinRequest(
        token, link, email, now.plus(TokenPurpose.JOIN_CONFIRM.lifetime()), false);
  }

  public boolean isLive(Instant now) {
    return !used && now.isBefore(expiresAt);
  }

  public JoinRequest spent() {
    return new JoinRequest(token, link, email, expiresAt, true);
  }
}
