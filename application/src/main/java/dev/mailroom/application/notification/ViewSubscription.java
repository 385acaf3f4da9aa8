package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import java.util.List;
import java.util.Optional;

/** Who hears of what happens at a place. */
public interface ViewSubscription {

  /** Empty for a place that nothing was said of. */
  Optional<View> view(Query query);

  record Query(CompanyId company, String placeKey) {}

  /** {@code cancelled}: who would belong to it, and does not want to. */
  record View(
      Place place,
      ChangeSubscription.Audience audience,
      List<AccountId> selected,
      List<AccountId> cancelled) {
    public View {
      selected = List.copyOf(selected);
      cancelled = List.copyOf(cancelled);
    }
  }
}
