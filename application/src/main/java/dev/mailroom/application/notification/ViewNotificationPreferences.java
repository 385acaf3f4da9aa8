package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.NotificationPreferences;
import java.time.ZoneId;
import java.util.List;

/** What a person chose, and by which clock it counts. */
public interface ViewNotificationPreferences {

  View view(AccountId person);

  /** {@code zone} is the person's own, or their first company's, or the site's. */
  record View(NotificationPreferences preferences, ZoneId zone, List<MutedPlace> muted) {
    public View {
      muted = List.copyOf(muted);
    }
  }

  /** A place a person hears nothing of; {@code companyName} and {@code title} for people. */
  record MutedPlace(CompanyId company, String companyName, String key, String title) {}
}
