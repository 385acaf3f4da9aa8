package dev.mailroom.domain.company;

import dev.mailroom.domain.address.NameGrammar;
import java.util.Optional;

/**
 * What a company calls itself: one line, 1 to 80 characters, nothing that could pass for a link.
 */
public record CompanyName(String value) {

  public static final int MAX_LENGTH = 80;

  public CompanyName {
    if (!NameGrammar.isName(value, MAX_LENGTH)) {
      throw new IllegalArgumentException("not a company name");
    }
  }

  /**
   * Reads what was typed; empty when it is blank, too long, has control characters or {@code ://}.
   */
  public static Optional<CompanyName> parse(String typed) {
    return NameGrammar.fold(typed, MAX_LENGTH).map(CompanyName::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
