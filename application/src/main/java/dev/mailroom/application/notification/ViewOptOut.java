package dev.mailroom.application.notification;

import static java.util.Objects.requireNonNull;

import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import java.util.Map;
import java.util.Optional;

/**
 * What the unsubscribe link of a mail is about, for whoever holds it, without a log-in. Looking
 * changes nothing.
 */
public interface ViewOptOut {

  /**
   * Empty when no such link was ever made by us, or whose mail it stopped is gone. {@code token} as
   * it stands in the link.
   */
  Optional<View> view(String token);

  /**
   * The choices of who got the mail.
   *
   * @param recipient masked, for links are forwarded
   * @param member whether they chose for all their companies; another address only has mail of this
   *     one at once, or never
   * @param category what the mail was of; empty for digests: they are of several
   * @param timings of every category that can be chosen
   */
  record View(
      String recipient,
      String company,
      boolean member,
      Optional<Category> category,
      Map<Category, Timing> timings) {
    public View {
      timings = Map.copyOf(timings);
    }

    public Timing timing(Category of) {
      return requireNonNull(timings.get(of));
    }
  }
}
