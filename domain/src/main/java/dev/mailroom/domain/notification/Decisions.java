package dev.mailroom.domain.notification;

import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.InSummary;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Hearing.Following;
import dev.mailroom.domain.notification.Hearing.Reach;
import java.time.Instant;
import java.util.Optional;

/**
 * What recipients are told of an event of one kind that happens at one moment.
 *
 * <p>Nobody is told what they did themselves, and who cannot be reached is told nothing. What is
 * mandatory then goes at once, whatever was chosen. Of the rest nothing comes from a muted place,
 * nothing while all is paused, and nothing of a category that is set to never; but who wants
 * mentions at once gets them of every category, for that choice is about their name. Nothing that
 * can be chosen comes in quiet hours: it waits in the batch that leaves when they end.
 */
public record Decisions(Kind kind, Instant at) {

  /** {@code schedule} counts for members only. */
  public Decision of(Hearing hearing, Schedule schedule) {
    return unheard(hearing, schedule)
        .<Decision>map(Untold::new)
        .orElseGet(() -> timed(hearing, schedule));
  }

  /** Whether it stands under the recipient's bell. */
  public static boolean isListed(Hearing hearing, Decision decision) {
    return hearing.reach() == Reach.MEMBER
        && !(decision instanceof Untold(var reason) && !reason.isListed());
  }

  private Optional<Unheard> unheard(Hearing hearing, Schedule schedule) {
    if (hearing.ownAct()) {
      return Optional.of(Unheard.OWN_ACT);
    }
    return switch (hearing.reach()) {
      case NOBODY -> Optional.of(Unheard.NOT_REACHABLE);
      case GUEST -> choosable(Unheard.PREFERENCE).filter(_ -> hearing.stopped());
      case MEMBER -> unwanted(hearing, schedule).flatMap(this::choosable);
    };
  }

  private Optional<Unheard> choosable(Unheard reason) {
    return Optional.of(reason).filter(_ -> !kind.mandatory());
  }

  private Optional<Unheard> unwanted(Hearing hearing, Schedule schedule) {
    if (hearing.following() == Following.MUTED) {
      return Optional.of(Unheard.MUTED);
    }
    if (hearing.following() == Following.CANCELLED && hearing.reason() == Reason.SUBSCRIBED) {
      return Optional.of(Unheard.NOT_SUBSCRIBED);
    }
    return Optional.of(Unheard.PAUSED).filter(_ -> schedule.preferences().isPaused(at));
  }

  private Decision timed(Hearing hearing, Schedule schedule) {
    if (kind.mandatory() || hearing.reach() == Reach.GUEST) {
      return new AtOnce();
    }
    return switch (timing(hearing, schedule.preferences())) {
      case IMMEDIATELY -> soon(schedule);
      case IN_BATCH -> kind.batchable() ? new InBatch(schedule.batchLeaves(at)) : soon(schedule);
      case DAILY -> new InSummary(schedule.summaryLeaves(at));
      case NEVER -> new Untold(Unheard.PREFERENCE);
    };
  }

  private Timing timing(Hearing hearing, NotificationPreferences preferences) {
    boolean isTheirName = hearing.reason() == Reason.MENTIONED && preferences.mentionsAtOnce();
    return isTheirName ? Timing.IMMEDIATELY : preferences.timing(kind.category());
  }

  private Decision soon(Schedule schedule) {
    return schedule.isQuiet(at) ? new InBatch(schedule.afterQuiet(at)) : new AtOnce();
  }
}
