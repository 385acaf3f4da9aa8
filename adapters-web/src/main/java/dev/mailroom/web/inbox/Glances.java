package dev.mailroom.web.inbox;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ListSessions;
import dev.mailroom.application.notification.CountUnread;
import dev.mailroom.web.words.Unread;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks how much somebody has not read, for as long as their session lasts. */
final class Glances {

  private static final Logger log = LoggerFactory.getLogger(Glances.class);

  /** Of all streams together: one event rings a thousand bells, and pages need the database too. */
  private static final int AT_A_TIME = 4;

  private final CountUnread unread;
  private final ListSessions sessions;
  private final Semaphore turns = new Semaphore(AT_A_TIME);

  Glances(CountUnread unread, ListSessions sessions) {
    this.unread = unread;
    this.sessions = sessions;
  }

  /** What was seen. */
  sealed interface Seen {
    record Count(Unread unread) implements Seen {}

    /** The database cannot say right now. */
    record Nothing() implements Seen {}

    /** It expired, was revoked, or its account disabled. */
    record SessionOver() implements Seen {}
  }

  /** Does not count as use of the session: a page left open would keep it alive. */
  Seen at(SignedIn person) throws InterruptedException {
    turns.acquire();
    try {
      return isLive(person)
          ? new Seen.Count(new Unread(unread.count(person.account().id())))
          : new Seen.SessionOver();
    } catch (RuntimeException e) {
      log.debug("bell.unknown", e);
      return new Seen.Nothing();
    } finally {
      turns.release();
    }
  }

  private boolean isLive(SignedIn person) {
    return sessions.sessionsOf(person.account().id()).stream()
        .anyMatch(session -> session.id().equals(person.session().id()));
  }
}
