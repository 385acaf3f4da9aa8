package dev.mailroom.domain.address;

import java.util.Optional;

/**
 * The name a person goes by: one line, 1 to 100 characters, with nothing that could pass for a
 * link.
 */
public record PersonName(String value) {

  public static final int MAX_LENGTH = 100;

  public PersonName {
    if (!NameGrammar.isName(value, MAX_LENGTH)) {
      throw new IllegalArgumentException("not a person's name");
    }
  }

  /**
   * Reads what was typed, white space folded; empty when it is blank, too long, has control
   * characters or {@code ://}.
   */
  public static Optional<PersonName> parse(String typed) {
    return NameGrammar.fold(typed, MAX_LENGTH).map(PersonName::new);
  }

  /** The part to greet somebody by. */
  public String first() {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(0, space);
  }

  /** For where room is short: "Ben O." of Ben Osei. */
  public String brief() {
    int last = value.lastIndexOf(' ') + 1;
    var initial = new String(Character.toChars(value.codePointAt(last)));
    return last == 0 ? value : first() + " " + initial + ".";
  }

  @Override
  public String toString() {
    return value;
  }
}
