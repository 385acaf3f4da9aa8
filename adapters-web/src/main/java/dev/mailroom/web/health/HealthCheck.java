package dev.mailroom.web.health;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing looked at when somebody asks for this process's health.
 *
 * @param decides whether its being down turns the whole answer down: for what no page works
 *     without. An orchestrator restarts what is down, and a restart mends no mail provider
 */
public record HealthCheck(String name, boolean decides, Supplier<State> look) {

  /** {@code details} name no person and no secret: strangers can read them. */
  public record State(boolean up, Map<String, String> details) {
    public State {
      details = Map.copyOf(details);
    }
  }

  /** The state now; one that cannot be found out is down. */
  State now() {
    try {
      return look.get();
    } catch (RuntimeException e) {
      return new State(false, Map.of());
    }
  }
}
