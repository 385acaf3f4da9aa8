package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.port.Bells;
import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.application.notification.port.Inbox.Shelf;
import java.time.InstantSource;
import java.util.List;

/** {@link MarkRead}: other windows of the reader hear of it. */
public final class MarkReadUseCase implements MarkRead {

  private final Transactions transactions;
  private final Inbox inbox;
  private final Bells bells;
  private final InstantSource clock;

  public MarkReadUseCase(Transactions transactions, Inbox inbox, Bells bells, InstantSource clock) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.bells = bells;
    this.clock = clock;
  }

  @Override
  public Result mark(Command command) {
    var shelf = new Shelf(command.reader(), command.company());
    return transactions.inTransaction(() -> {
      if (!mark(shelf, command.what())) {
        return new Result.NotFound();
      }
      bells.ring(List.of(command.reader()));
      return new Result.Marked();
    });
  }

  private boolean mark(Shelf shelf, What what) {
    return switch (what) {
      case What.Read(var id) -> inbox.read(shelf, id, clock.instant());
      case What.Unread(var id) -> inbox.unread(shelf, id);
      case What.AllRead() -> {
        inbox.readAll(shelf, clock.instant());
        yield true;
      }
    };
  }
}
