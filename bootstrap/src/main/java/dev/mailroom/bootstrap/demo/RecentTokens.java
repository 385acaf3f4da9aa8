package dev.mailroom.bootstrap.demo;

import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.token.SecretToken;
import java.util.Optional;
import java.util.UUID;

/** Remembers the last token drawn, for sample people to follow a link: only its hash is stored. */
public final class RecentTokens implements Tokens {

  private final Tokens tokens;
  private Optional<SecretToken> last = Optional.empty();

  public RecentTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  SecretToken last() {
    return last.orElseThrow();
  }

  @Override
  public SecretToken nextToken() {
    var token = tokens.nextToken();
    last = Optional.of(token);
    return token;
  }

  @Override
  public UUID nextId() {
    return tokens.nextId();
  }

  @Override
  public double nextChance() {
    return tokens.nextChance();
  }
}
