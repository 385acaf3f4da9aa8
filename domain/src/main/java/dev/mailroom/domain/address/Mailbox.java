package dev.mailroom.domain.address;

import java.util.Optional;

/** A display name and an address, as in a From header (RFC 5322, 3.4: name-addr). */
public record Mailbox(Optional<String> name, EmailAddress address) {

  public static final int MAX_NAME_LENGTH = 100;

  public Mailbox {
    if (name.filter(n -> !NameGrammar.isName(n, MAX_NAME_LENGTH)).isPresent()) {
      throw new IllegalArgumentException("not a display name");
    }
  }

  public static Mailbox of(String name, EmailAddress address) {
    return new Mailbox(Optional.of(name), address);
  }
}
