package dev.mailroom.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the route has done lately, and the circuit breaker over it.
 *
 * @param faults route faults since mail was last taken
 * @param probeAt when one held mail may be tried again; present from the first fault until the
 *     route works
 */
public record RouteHealth(
    int faults,
    Optional<Instant> probeAt,
    Optional<Instant> faultySince,
    Optional<TransportFailure> lastFault,
    Optional<Instant> lastAcceptedAt) {

  public static final int FAULTS_TO_OPEN = 5;
  public static final Duration PROBE_EVERY = Duration.ofSeconds(30);

  /** Nothing known: after settings were saved, and at first. */
  public static final RouteHealth UNKNOWN =
      new RouteHealth(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether the breaker is open: only probes and tests go out. */
  public boolean isOpen() {
    return faults >= FAULTS_TO_OPEN;
  }

  public boolean mayProbe(Instant now) {
    return probeAt.filter(at -> !at.isAfter(now)).isPresent();
  }

  /** What one more attempt says about the route. */
  public RouteHealth after(Outcome outcome, Instant now) {
    return outcome
        .trouble()
        .map(failure -> afterTrouble(failure, now))
        .orElseGet(() -> taken(outcome, now));
  }

  private RouteHealth taken(Outcome outcome, Instant now) {
    return outcome instanceof Outcome.Sent ? accepted(now) : this;
  }

  private RouteHealth afterTrouble(TransportFailure failure, Instant now) {
    return switch (Blame.of(failure)) {
      case ROUTE -> faulted(failure, now);
      case MESSAGE -> failure.stage().concernsRoute() ? this : worked();
      case CIRCUMSTANCE, UNKNOWN_OUTCOME -> this;
    };
  }

  /** Mail was taken: all is well. */
  public RouteHealth accepted(Instant now) {
    return new RouteHealth(
        0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now));
  }

  /** The route works, though it took no mail: it refused one for the mail's own sake. */
  public RouteHealth worked() {
    return new RouteHealth(0, Optional.empty(), Optional.empty(), Optional.empty(), lastAcceptedAt);
  }

  /**
   * The route refused us as a whole; from the first fault one mail at a time finds out whether it
   * is well again.
   */
  public RouteHealth faulted(TransportFailure fault, Instant now) {
    return new RouteHealth(
        faults + 1,
        Optional.of(now.plus(PROBE_EVERY)),
        Optional.of(faultySince.orElse(now)),
        Optional.of(fault),
        lastAcceptedAt);
  }

  /** One mail goes out to look; the next may 30 s later. */
  public RouteHealth probing(Instant now) {
    return new RouteHealth(
        faults, Optional.of(now.plus(PROBE_EVERY)), faultySince, lastFault, lastAcceptedAt);
  }
}
