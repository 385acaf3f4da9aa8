package dev.mailroom.application.notification;

import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import java.util.Map;

/**
 * Stops mail by the link in it, without a log-in: one click (RFC 8058) stops what the mail was of;
 * the page behind the link chooses for each category.
 */
public interface OptOut {

  Result optOut(Command command);

  /** {@code token} as it stands in the link. */
  record Command(String token, What what) {}

  /** What is to change. */
  sealed interface What {
    /** The mail's category; of a digest: digests, so that its categories send nothing any more. */
    record OneClick() implements What {}

    /** As chosen on the page. */
    record Choose(Map<Category, Timing> timings) implements What {
      public Choose {
        timings = Map.copyOf(timings);
      }
    }
  }

  sealed interface Result {
    /** Said again for a link that was used before: it may be used as often as one likes. */
    record Done() implements Result {}

    record UnknownLink() implements Result {}
  }
}
