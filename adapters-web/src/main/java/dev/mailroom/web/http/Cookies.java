package dev.mailroom.web.http;

import dev.mailroom.domain.token.SecretToken;
import java.util.Map;
import java.util.Optional;

/** The cookies a browser sent. */
public record Cookies(Map<CookieName, String> values) {

  public Cookies {
    values = Map.copyOf(values);
  }

  public Optional<String> get(CookieName name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The token a cookie holds; empty when it is missing or cannot be one. */
  public Optional<SecretToken> token(CookieName name) {
    return get(name).flatMap(SecretToken::parse);
  }

  @Override
  public String toString() {
    return "Cookies" + values.keySet();
  }
}
