package dev.mailroom.application.company;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import java.time.Duration;
import java.util.Map;

/**
 * Creates the first site administrator and company. Works once, for whoever can read the start-up
 * output.
 */
public interface SetUpSite {

  /** Whether no account exists yet. */
  boolean isNeeded();

  Result setUp(Command command);

  /** As typed. */
  record Command(
      String code, String company, String name, String email, Password password, Client client) {}

  sealed interface Result {
    record Done() implements Result {}

    record AlreadySetUp() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}

    record Invalid(Map<Field, Problem> problems) implements Result {
      public Invalid {
        problems = Map.copyOf(problems);
      }
    }
  }

  /** Where something is wrong. */
  enum Field {
    CODE,
    COMPANY,
    NAME,
    EMAIL,
    PASSWORD
  }

  /** What is wrong. */
  enum Problem {
    MISSING,
    WRONG_CODE,
    NOT_A_NAME,
    NOT_AN_ADDRESS,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_EASY_TO_GUESS
  }
}
