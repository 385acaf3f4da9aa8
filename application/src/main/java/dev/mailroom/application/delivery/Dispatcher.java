package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.domain.delivery.AttemptReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Empties the outbox for as long as it runs. Any number of processes may do so on one database. */
public final class Dispatcher {

  private final Signal signal = new Signal();
  private final Ledger ledger;
  private final Leases leases;
  private final Round round;
  private final Shifts shifts;

  public Dispatcher(
      DeliveryStore store,
      Courier courier,
      CurrentSettings settings,
      Faults faults,
      InstantSource clock,
      Pace pace) {
    this.ledger = new Ledger(store, clock);
    this.leases = new Leases(store, pace.lease());
    var results = new ResultBasket(this::write, pace, faults);
    var crew = new Crew(pace.connections(), courier, results, signal);
    var desk =
        new Round.Desk(
            new Sweep(store, pace.batch()), new Claims(store, pace.lease(), clock), leases, crew);
    this.round = new Round(store, settings, desk, pace, clock);
    var heartbeat = new Heartbeat(leases, pace.lease(), faults);
    var hands = new Shifts.Hands(crew, results, leases);
    this.shifts = new Shifts(new Rounds(round, signal, faults), heartbeat, hands, faults);
  }

  /** Begins to send. Once only. */
  public void start() {
    shifts.start();
  }

  /** There may be new mail, or new settings: looks at once instead of at the next poll. */
  public void wake() {
    signal.give();
  }

  /**
   * Takes no more mail, waits up to {@code grace} for what is under way and gives the rest back, so
   * that no mail is left waiting for a lease to run out.
   */
  public void close(Duration grace) {
    shifts.close(grace);
  }

  private void write(List<AttemptReport> reports) {
    boolean recovered = ledger.write(reports);
    leases.done(reports);
    if (recovered) {
      round.sweepSoon();
      signal.give();
    }
  }
}
