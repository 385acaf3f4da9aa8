package dev.mailroom.domain.apikey;

import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.util.Optional;

/**
 * A key as an application holds it: {@code mrk_} and a {@link SecretToken}. The beginning lets
 * people and secret scanners tell what it is.
 */
public record KeyValue(SecretToken token) {

  private static final String MARK = "mrk_";

  /** Eight characters of 43: enough to tell keys apart, 208 bits stay unknown. */
  private static final int SHOWN = 8;

  /** Reads what an application sent; empty when it cannot be a key. */
  public static Optional<KeyValue> parse(String sent) {
    return sent.startsWith(MARK)
        ? SecretToken.parse(sent.substring(MARK.length())).map(KeyValue::new)
        : Optional.empty();
  }

  public String encoded() {
    return MARK + token.encoded();
  }

  /** What stays visible: {@code mrk_ab12cd34}. */
  public String prefix() {
    return encoded().substring(0, MARK.length() + SHOWN);
  }

  public TokenHash hash() {
    return token.hash();
  }
}
