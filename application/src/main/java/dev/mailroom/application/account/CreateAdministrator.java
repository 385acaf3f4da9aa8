package dev.mailroom.application.account;

import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;

/** Creates a site administrator from the machine's own side: command line or environment. */
public interface CreateAdministrator {

  Result create(Command command);

  /** As typed; {@code name} may be empty, the address then stands in. */
  record Command(String email, String name, Password password, boolean onlyWhenNoAccountExists) {}

  sealed interface Result {
    record Created() implements Result {}

    /** The account existed: it is an active administrator now, with this password. */
    record Promoted() implements Result {}

    /** Accounts exist, and it was asked for a first one only. */
    record NotNeeded() implements Result {}

    record NotAnAddress() implements Result {}

    record NotAName() implements Result {}

    record Weak(PasswordWeakness weakness) implements Result {}
  }
}
