package dev.mailroom.web.notification.choice;

import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.ListNotifications.Query;
import dev.mailroom.application.notification.ListNotifications.Row;
import dev.mailroom.application.notification.ViewNotificationPreferences.View;
import dev.mailroom.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places a person may mute or unmute.
 *
 * @param recent where something happened that they were told of lately, the newest first
 */
public record Places(List<PlaceRow> muted, List<PlaceRow> recent) {

  private static final int MOST_RECENT = 8;

  public Places {
    muted = List.copyOf(muted);
    recent = List.copyOf(recent);
  }

  static Places of(AccountId person, View view, ListNotifications list) {
    var muted = view.muted().stream().map(PlaceRow::of).toList();
    var latest =
        new Query(person, Optional.empty(), false, Optional.empty(), ListNotifications.PAGE_SIZE);
    return new Places(muted, recent(list.list(latest).rows(), muted));
  }

  private static List<PlaceRow> recent(List<Row> rows, List<PlaceRow> muted) {
    var recent = new ArrayList<PlaceRow>();
    rows.stream()
        .flatMap(Places::place)
        .filter(place -> Stream.concat(muted.stream(), recent.stream()).noneMatch(place::isSame))
        .forEach(recent::add);
    return recent.stream().limit(MOST_RECENT).toList();
  }

  private static Stream<PlaceRow> place(Row row) {
    return row.event().place().map(place -> PlaceRow.of(row, place)).stream();
  }
}
