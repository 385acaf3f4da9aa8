package dev.mailroom.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One path and what it does for each method. */
final class Endpoint {

  /** What every address that is none leads to. */
  static final Endpoint NOWHERE = new Endpoint();

  private final Map<String, Handler> methods = new LinkedHashMap<>();

  void add(String method, Handler handler) {
    if (methods.put(method, handler) != null) {
      throw new IllegalStateException("two handlers for one path and " + method);
    }
  }

  Set<String> methods() {
    return Set.copyOf(methods.keySet());
  }

  Handler handler(String method) {
    if (methods.isEmpty()) {
      throw Refusal.notFound();
    }
    var known = methods.values().iterator().next();
    return methods.getOrDefault(
        method, new OtherMethod(known, String.join(", ", methods.keySet())));
  }

  /** Who may not come in does not learn either what the page would do for others. */
  private record OtherMethod(Handler known, String allowed) implements Handler {

    @Override
    public Optional<Answer> turnAway(Visit visit) {
      return known.turnAway(visit).or(() -> Optional.of(answer(visit)));
    }

    @Override
    public Answer answer(Visit visit) {
      throw Refusal.method(allowed);
    }
  }
}
