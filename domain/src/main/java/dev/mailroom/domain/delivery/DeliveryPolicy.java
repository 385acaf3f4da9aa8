package dev.mailroom.domain.delivery;

import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;

/**
 * How one kind of mail is treated.
 *
 * @param lifetime after which it is worth nothing
 * @param firstAnswerIsFinal a test reports what happened; it neither waits nor tries again
 * @param resendWhenUncertain send once more when the outcome is unknown: two resets or invitations
 *     hurt less than none, for nobody knows of the one that did not come
 */
public record DeliveryPolicy(
    Lane lane, Duration lifetime, boolean firstAnswerIsFinal, boolean resendWhenUncertain) {

  private static final Duration DEFAULT_LIFETIME = Duration.ofDays(3);

  public static DeliveryPolicy of(EmailKind kind) {
    return switch (kind) {
      case PASSWORD_RESET -> security(Duration.ofMinutes(30));
      case EMAIL_CHANGE_CONFIRM -> security(Duration.ofHours(24));
      case PASSWORD_CHANGED,
          NEW_SIGN_IN,
          ACCOUNT_DISABLED,
          ACCOUNT_DELETED,
          EMAIL_CHANGE_REQUESTED,
          EMAIL_CHANGED ->
          security(DEFAULT_LIFETIME);
      case INVITATION -> request(Duration.ofDays(7));
      case INVITATION_REMINDER -> request(Duration.ofDays(2));
      case JOIN_CONFIRM -> request(Duration.ofHours(24));
      case INVITATION_ACCEPTED, COMPANY_ADDED, COMPANY_REMOVED, ROLE_CHANGED, NOTIFICATION ->
          new DeliveryPolicy(Lane.TRANSACTIONAL, DEFAULT_LIFETIME, false, false);
      case BATCH, DAILY_SUMMARY -> digest(Duration.ofHours(24));
      // of what is due today
      case ASSIGNMENTS -> digest(Duration.ofHours(12));
      case TEST -> new DeliveryPolicy(Lane.TRANSACTIONAL, Duration.ofMinutes(15), true, false);
    };
  }

  /** Old news soon: what it tells also stands in the application. */
  private static DeliveryPolicy digest(Duration lifetime) {
    return new DeliveryPolicy(Lane.BULK, lifetime, false, false);
  }

  private static DeliveryPolicy security(Duration lifetime) {
    return new DeliveryPolicy(Lane.SECURITY, lifetime, false, true);
  }

  /** Lives as long as the link it holds. */
  private static DeliveryPolicy request(Duration linkLifetime) {
    return new DeliveryPolicy(Lane.TRANSACTIONAL, linkLifetime, false, true);
  }
}
