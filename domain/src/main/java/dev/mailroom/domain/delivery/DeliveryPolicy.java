package dev.mailroom.domain.delivery;

import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;

/**
 * How one kind of mail is treated.
 *
 * @param lifetime after which it is worth nothing
 * @param firstAnswerIsFinal a test reports what happened; it neither waits nor tries again
 * @param resendWhenUncertain send once more when the outcome is unknown: two resets hurt less than
 *     none
 */
public record DeliveryPolicy(
    Lane lane, Duration lifetime, boolean firstAnswerIsFinal, boolean resendWhenUncertain) {

  private static final Duration DEFAULT_LIFETIME = Duration.ofDays(3);

  public static DeliveryPolicy of(EmailKind kind) {
    return switch (kind) {
      case PASSWORD_RESET -> new DeliveryPolicy(Lane.SECURITY, Duration.ofMinutes(30), false, true);
      case PASSWORD_CHANGED, NEW_SIGN_IN, ACCOUNT_DISABLED ->
          new DeliveryPolicy(Lane.SECURITY, DEFAULT_LIFETIME, false, true);
      case TEST -> new DeliveryPolicy(Lane.TRANSACTIONAL, Duration.ofMinutes(15), true, false);
    };
  }
}
