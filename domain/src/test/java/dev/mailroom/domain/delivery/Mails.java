package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.EmailContent;
import java.time.Instant;
import java.util.UUID;

/** Claimed emails of each kind, queued at {@link #NOW}. */
final class Mails {

  static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
  private static final EmailAddress BEN = EmailAddress.of("ben@example.com");
  private static final PersonName NAME = new PersonName("Ben Ray");

  private Mails() {}

  /** Three days' patience, re-sent when uncertain. */
  static ClaimedEmail notice() {
    return claimed(new EmailContent.AccountDisabled(NAME, BEN, NOW));
  }

  /** Half an hour's patience, re-sent when uncertain. */
  static ClaimedEmail reset() {
    return claimed(new EmailContent.PasswordReset(NAME, BEN, "https://x/y", NOW));
  }

  /** Whose first answer is final. */
  static ClaimedEmail test() {
    return claimed(new EmailContent.Test("Hello", "Body", NAME, "smtp", NOW));
  }

  static ClaimedEmail afterFailures(ClaimedEmail claimed, int failures) {
    return new ClaimedEmail(
        claimed.email(), claimed.attempt(), failures, claimed.resends(), claimed.recoveries());
  }

  static ClaimedEmail afterResends(ClaimedEmail claimed, int resends) {
    return new ClaimedEmail(
        claimed.email(), claimed.attempt(), claimed.failures(), resends, claimed.recoveries());
  }

  static ClaimedEmail afterRecoveries(ClaimedEmail claimed, int recoveries) {
    return new ClaimedEmail(
        claimed.email(), claimed.attempt(), claimed.failures(), claimed.resends(), recoveries);
  }

  private static ClaimedEmail claimed(EmailContent content) {
    var policy = DeliveryPolicy.of(content.kind());
    var email =
        new OutboxEmail(
            new EmailId(new UUID(7, 7)),
            content,
            BEN,
            Reader.OF_THE_SITE,
            policy.lane(),
            NOW,
            NOW,
            NOW.plus(policy.lifetime()));
    return new ClaimedEmail(email, 1, 0, 0, 0);
  }
}
