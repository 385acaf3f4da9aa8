package dev.mailroom.domain.invitation;

import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;

/**
 * What an invitation was last sent with: its only link that works, and the mail that carries it.
 *
 * @param byHand whether that link was shown to the inviter: then whoever opens it has not shown
 *     that the mailbox is theirs
 */
public record Letter(
    TokenHash token, EmailId email, Instant sentAt, Instant expiresAt, boolean byHand) {

  /** A link that works from now on for as long as an invitation does. */
  public static Letter sent(TokenHash token, EmailId email, Instant now) {
    return new Letter(token, email, now, now.plus(TokenPurpose.INVITATION.lifetime()), false);
  }

  /** Another link in place of this one, which ends when this one would have. */
  public Letter replacedBy(TokenHash other, EmailId carrier, Instant now) {
    return new Letter(other, carrier, now, expiresAt, false);
  }

  /** Another link in place of this one, which the inviter hands over instead of the mail. */
  public Letter handedOver(TokenHash other) {
    return new Letter(other, email, sentAt, expiresAt, true);
  }
}
