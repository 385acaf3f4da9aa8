package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.Faults;
import dev.mailroom.application.notification.port.Batches;
import dev.mailroom.domain.notification.Batch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * {@link SendDueBatches}: each in a transaction of its own, so that one that breaks holds up no
 * other; it is tried again later.
 */
public final class SendDueBatchesUseCase implements SendDueBatches {

  private static final int MOST = 500;
  private static final Duration REST_OF_A_BROKEN_ONE = Duration.ofMinutes(5);

  private final Transactions transactions;
  private final Batches batches;
  private final BatchClosing closing;
  private final Faults faults;
  private final InstantSource clock;

  public SendDueBatchesUseCase(
      Transactions transactions,
      Batches batches,
      BatchClosing closing,
      Faults faults,
      InstantSource clock) {
    this.transactions = transactions;
    this.batches = batches;
    this.closing = closing;
    this.faults = faults;
    this.clock = clock;
  }

  @Override
  public int send() {
    int sent = 0;
    List<Batch> due;
    do {
      due = batches.due(clock.instant(), MOST);
      sent += (int) due.stream().filter(this::isSent).count();
    } while (due.size() == MOST);
    return sent;
  }

  private boolean isSent(Batch batch) {
    var activity = "sending what gathered for " + batch.account().value();
    try {
      boolean sent = transactions.inTransaction(() -> closing.close(batch));
      faults.recovered(activity);
      return sent;
    } catch (RuntimeException e) {
      faults.failed(activity, e);
      putOff(batch);
      return false;
    }
  }

  private void putOff(Batch batch) {
    var later = batch.leavingAt(clock.instant().plus(REST_OF_A_BROKEN_ONE));
    transactions.inTransaction(() -> batches.move(later));
  }
}
