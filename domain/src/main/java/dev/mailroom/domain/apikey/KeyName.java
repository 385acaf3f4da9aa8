package dev.mailroom.domain.apikey;

import dev.mailroom.domain.address.NameGrammar;
import java.util.Optional;

/** What people call a key: one line, 1 to {@value #MAX_LENGTH} characters. */
public record KeyName(String value) {

  public static final int MAX_LENGTH = 60;

  public KeyName {
    if (!NameGrammar.isName(value, MAX_LENGTH)) {
      throw new IllegalArgumentException("not a name of a key");
    }
  }

  /** Reads what was typed; empty when it is blank, too long or no name. */
  public static Optional<KeyName> parse(String typed) {
    return NameGrammar.fold(typed, MAX_LENGTH).map(KeyName::new);
  }
}
