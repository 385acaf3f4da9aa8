package dev.mailroom.web.health;

import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * {@code /observe/health}: 200 when this process can serve, 503 when not, and why, in the form of
 * MicroProfile Health. Without a session, so that an orchestrator can ask.
 */
public final class HealthPage implements RouteGroup {

  private final List<HealthCheck> checks;

  public HealthPage(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/observe/health", this::health);
  }

  /** Whether all that this process needs is there. */
  public boolean canServe() {
    return checks.stream().filter(HealthCheck::decides).allMatch(check -> check.now().up());
  }

  private Answer health(Visit visit) {
    var states = new LinkedHashMap<HealthCheck, HealthCheck.State>();
    checks.forEach(check -> states.put(check, check.now()));
    boolean up =
        states.entrySet().stream().allMatch(e -> e.getValue().up() || !e.getKey().decides());
    return Answer.bytes(
            "application/json", HealthJson.of(up, states).getBytes(StandardCharsets.UTF_8))
        .status(up ? 200 : 503);
  }
}
