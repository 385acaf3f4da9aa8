package dev.mailroom.web.http;

import java.time.Duration;
import java.util.Optional;

/**
 * One cookie to set (RFC 6265, 4.1): for the whole site, never for scripts, not sent with other
 * sites' posts.
 *
 * @param maxAge empty for as long as the browser runs; zero to remove it
 */
public record Cookie(CookieName name, String value, Optional<Duration> maxAge) {

  public static Cookie whileOpen(CookieName name, String value) {
    return new Cookie(name, value, Optional.empty());
  }

  public static Cookie lasting(CookieName name, String value, Duration maxAge) {
    return new Cookie(name, value, Optional.of(maxAge));
  }

  public static Cookie gone(CookieName name) {
    return new Cookie(name, "", Optional.of(Duration.ZERO));
  }

  String header(boolean secure) {
    var age = maxAge.map(a -> "; Max-Age=" + a.toSeconds()).orElse("");
    var safe = secure ? "; Secure" : "";
    return name.on(secure) + "=" + value + "; Path=/" + age + "; HttpOnly; SameSite=Lax" + safe;
  }
}
