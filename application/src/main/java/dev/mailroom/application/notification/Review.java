package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.Notices;
import dev.mailroom.application.notification.port.Notices.Waiting;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Decisions;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Hearing;
import dev.mailroom.domain.notification.Hearing.Following;
import dev.mailroom.domain.notification.Hearing.Reach;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Schedule;
import dev.mailroom.domain.notification.Unheard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a batch what its person is not to get any more: what they read, what is worth
 * nothing by now, and what their choices of today say no to.
 */
public final class Review {

  /** Looked at together. Of a batch of more the oldest go out unseen, behind its link. */
  static final int MOST = 1_000;

  private final Notices notices;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  public Review(Notices notices, Subscriptions subscriptions, InstantSource clock) {
    this.notices = notices;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** What is left of it, the newest first; the rest gets no mail. In the caller's transaction. */
  List<Waiting> keep(Batch batch, Listener person, Schedule schedule) {
    var muted = mutedPlaces(batch);
    List<Waiting> waiting;
    List<Waiting> kept;
    do {
      waiting = notices.waiting(batch, MOST);
      kept = sorted(waiting, new Eye(person, schedule, muted, clock.instant()));
    } while (kept.isEmpty() && !waiting.isEmpty());
    return kept;
  }

  private List<Waiting> sorted(List<Waiting> waiting, Eye eye) {
    List<Waiting> kept = new ArrayList<>();
    Map<Unheard, List<NotificationId>> dropped = new EnumMap<>(Unheard.class);
    for (var item : waiting) {
      eye.unheard(item)
          .ifPresentOrElse(
              reason -> dropped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(item.id()),
              () -> kept.add(item));
    }
    dropped.forEach((reason, ids) -> notices.drop(ids, reason));
    return kept;
  }

  private Set<String> mutedPlaces(Batch batch) {
    return subscriptions.mutedBy(batch.account()).stream()
        .filter(place -> place.company().equals(batch.company()))
        .map(ViewNotificationPreferences.MutedPlace::key)
        .collect(toSet());
  }

  /** How one person looks at it now. */
  private record Eye(Listener person, Schedule schedule, Set<String> mutedPlaces, Instant at) {

    Optional<Unheard> unheard(Waiting item) {
      if (item.readAt().isPresent()) {
        return Optional.of(Unheard.READ_MEANWHILE);
      }
      return item.event().isExpired(at) ? Optional.of(Unheard.EXPIRED) : unwanted(item);
    }

    private Optional<Unheard> unwanted(Waiting item) {
      var hearing =
          new Hearing(
              item.reason(),
              false,
              person.isMember() ? Reach.MEMBER : Reach.NOBODY,
              following(item.event()),
              false);
      return new Decisions(item.event().kind(), at).of(hearing, schedule)
              instanceof Decision.Untold(var reason)
          ? Optional.of(reason)
          : Optional.empty();
    }

    private Following following(Event event) {
      return event.place().map(Place::key).filter(mutedPlaces::contains).isPresent()
          ? Following.MUTED
          : Following.NOTHING_SAID;
    }
  }
}
