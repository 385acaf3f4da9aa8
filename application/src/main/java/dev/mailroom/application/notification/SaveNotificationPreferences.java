package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Timing;

/** Changes what a person chose; what waits already follows the change where it still can. */
public interface SaveNotificationPreferences {

  void save(Command command);

  /** Whose, and what. */
  record Command(AccountId person, Change change) {}

  /** One change. */
  sealed interface Change {
    /** The whole form; a pause stays as it is. */
    record Choose(NotificationPreferences preferences) implements Change {}

    /** One category, as from the link of a mail. */
    record ChooseTiming(Category category, Timing timing) implements Change {}

    /** No mail but mandatory for {@link NotificationPreferences#PAUSE} from now. */
    record Pause() implements Change {}

    record Resume() implements Change {}

    record Mute(CompanyId company, String placeKey) implements Change {}

    record Unmute(CompanyId company, String placeKey) implements Change {}
  }
}
