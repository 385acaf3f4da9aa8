package dev.mailroom.domain.invitation;

import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;

/**
 * What an invitation was last sent with: its only link that works, and the mail that carries it.
 */
public record Letter(TokenHash token, EmailId email, Instant sentAt, Instant expiresAt) {

  /** A link that works from now on for as long as an invitation does. */
  public static Letter sent(TokenHash token, EmailId email, Instant now) {
    return new Letter(token, email, now, now.plus(TokenPurpose.INVITATION.lifetime()));
  }

  /** Another link in place of this one, which ends when this one would have. */
  public Letter replacedBy(TokenHash other, EmailId carrier, Instant now) {
    return new Letter(other, carrier, now, expiresAt);
  }
}
