package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.OncePerKey.Done;
import dev.mailroom.application.notification.Announcement.Refused;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.NotifyPeople.Result.Invalid;
import dev.mailroom.application.notification.NotifyPeople.Result.KeyReused;
import dev.mailroom.domain.notification.EventId;
import java.util.UUID;

/**
 * {@link NotifyPeople}. What a call says is read before its key counts; whom it names and whether
 * its time is over are judged after, for by the second time the answer may have changed.
 */
public final class NotifyPeopleUseCase implements NotifyPeople {

  private final Transactions transactions;
  private final OncePerKey calls;
  private final Announcement announcement;

  public NotifyPeopleUseCase(
      Transactions transactions, OncePerKey calls, Announcement announcement) {
    this.transactions = transactions;
    this.calls = calls;
    this.announcement = announcement;
  }

  @Override
  public Result notify(Command command) {
    var problems = new Problems();
    var draft = new DraftReader(command.event(), problems).read();
    if (problems.any()) {
      announcement.check(command.company(), draft, problems);
      return new Invalid(problems.all());
    }
    try {
      return transactions.inTransaction(() -> once(command, draft));
    } catch (Refused refused) {
      return new Invalid(refused.problems());
    }
  }

  private Result once(Command command, ReadDraft draft) {
    return calls.once(
        command.call(),
        () -> done(announcement.announce(command.company(), draft)),
        NotifyPeopleUseCase::recalled,
        KeyReused::new);
  }

  private static Done<Result> done(Accepted accepted) {
    var answer = "%s %d %d".formatted(accepted.event().value(), accepted.told(), accepted.untold());
    return new Done<>(accepted, answer);
  }

  private static Result recalled(String answer) {
    var parts = answer.split(" ", -1);
    return new Accepted(
        new EventId(UUID.fromString(parts[0])),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        true);
  }
}
