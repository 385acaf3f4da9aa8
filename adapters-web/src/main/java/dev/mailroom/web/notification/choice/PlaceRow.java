package dev.mailroom.web.notification.choice;

import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;

/** A place of a company, and what names it in forms. */
public record PlaceRow(String title, String companyName, String company, String place) {

  static PlaceRow of(MutedPlace muted) {
    return of(muted.company(), muted.companyName(), muted.key(), muted.title());
  }

  static PlaceRow of(ListNotifications.Row row, Place place) {
    return of(row.event().company(), row.company(), place.key(), place.title());
  }

  private static PlaceRow of(CompanyId company, String companyName, String key, String title) {
    return new PlaceRow(title, companyName, company.value().toString(), key);
  }

  /** Whether both are one place, which may have had another title. */
  boolean isSame(PlaceRow other) {
    return isNamed(other.company, other.place);
  }

  boolean isNamed(String companyId, String key) {
    return company.equals(companyId) && place.equals(key);
  }
}
