package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.notification.port.Bells;
import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Decisions;
import dev.mailroom.domain.notification.Hearing;
import dev.mailroom.domain.notification.Hearing.Reach;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for each recipient of an event and does what was decided: some statements for all of them
 * together, in the caller's transaction.
 */
public final class Telling {

  private final NotificationStore store;
  private final StoppedMail stoppedMail;
  private final NotificationMail mail;
  private final Bells bells;
  private final Tokens tokens;

  public Telling(
      NotificationStore store,
      StoppedMail stoppedMail,
      NotificationMail mail,
      Bells bells,
      Tokens tokens) {
    this.store = store;
    this.stoppedMail = stoppedMail;
    this.mail = mail;
    this.bells = bells;
    this.tokens = tokens;
  }

  Count tell(Occasion occasion, List<Recipient> recipients) {
    var stopped = stopped(occasion, recipients);
    var decided = recipients.stream().map(it -> decide(occasion, it, stopped)).toList();
    store.batches().join(decided.stream().flatMap(it -> it.batch(occasion).stream()).toList());
    var notices = notices(occasion, decided);
    store.notices().addAll(notices);
    bells.ring(
        notices.stream().filter(Notice::listed).flatMap(it -> it.account().stream()).toList());
    int told = (int) decided.stream().filter(Decided::isTold).count();
    return new Count(told, decided.size() - told);
  }

  /** How many get mail, now or later, and how many do not. */
  record Count(int told, int untold) {
    static final Count NOBODY = new Count(0, 0);

    Count plus(Count other) {
      return new Count(told + other.told, untold + other.untold);
    }
  }

  private Set<EmailAddress> stopped(Occasion occasion, List<Recipient> recipients) {
    var guests =
        recipients.stream()
            .filter(recipient -> recipient.reach() == Reach.GUEST)
            .map(Recipient::address)
            .collect(toSet());
    return guests.isEmpty()
        ? Set.of()
        : stoppedMail.stoppedAmong(
            occasion.company().id(), guests, occasion.event().kind().category());
  }

  private static Decided decide(Occasion occasion, Recipient recipient, Set<EmailAddress> stopped) {
    var event = occasion.event();
    var hearing =
        new Hearing(
            recipient.reason(),
            occasion.isActOf(recipient),
            recipient.reach(),
            occasion.followingOf(recipient),
            stopped.contains(recipient.address()));
    var schedule = recipient.schedule(occasion.company().settings());
    var decision = new Decisions(event.kind(), event.at()).of(hearing, schedule);
    return new Decided(recipient, decision, Decisions.isListed(hearing, decision));
  }

  private List<Notice> notices(Occasion occasion, List<Decided> decided) {
    var now = decided.stream().filter(Decided::isAtOnce).map(Decided::recipient).toList();
    var mails = mail.sendAll(occasion.company(), occasion.event(), now).iterator();
    return decided.stream().map(it -> notice(occasion, it, mails)).toList();
  }

  private Notice notice(Occasion occasion, Decided decided, Iterator<EmailId> mails) {
    return new Notice(
        new NotificationId(tokens.nextId()),
        occasion.event().id(),
        occasion.company().id(),
        decided.recipient().account(),
        decided.recipient().address(),
        decided.decision(),
        decided.recipient().reason(),
        decided.listed(),
        decided.isAtOnce() ? Optional.of(mails.next()) : Optional.empty(),
        Optional.empty());
  }

  private record Decided(Recipient recipient, Decision decision, boolean listed) {

    boolean isAtOnce() {
      return decision instanceof Decision.AtOnce;
    }

    boolean isTold() {
      return !(decision instanceof Decision.Untold);
    }

    Optional<Batch> batch(Occasion occasion) {
      return switch (decision) {
        case Decision.InBatch(var at) -> batch(occasion, Batch.Sort.IN_BATCH, at);
        case Decision.InSummary(var at) -> batch(occasion, Batch.Sort.IN_SUMMARY, at);
        case Decision.AtOnce _, Decision.Untold _ -> Optional.empty();
      };
    }

    private Optional<Batch> batch(Occasion occasion, Batch.Sort sort, Instant leavesAt) {
      return recipient
          .account()
          .map(account ->
              new Batch(account, occasion.company().id(), sort, occasion.event().at(), leavesAt));
    }
  }
}
