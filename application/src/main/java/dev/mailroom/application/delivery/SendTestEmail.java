package dev.mailroom.application.delivery;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.delivery.EmailId;
import java.util.Map;

/** Puts a real mail at the head of the real queue, to see it go. */
public interface SendTestEmail {

  int MAX_SUBJECT = 200;
  int MAX_BODY = 10_000;

  Result send(Command command);

  /** As typed. */
  record Command(Account actor, String recipient, String subject, String body) {}

  sealed interface Result {
    record Queued(EmailId email) implements Result {}

    record NotConfigured() implements Result {}

    record Invalid(Map<Field, Problem> problems) implements Result {
      public Invalid {
        problems = Map.copyOf(problems);
      }
    }
  }

  /** Where something is wrong. */
  enum Field {
    RECIPIENT,
    SUBJECT,
    BODY
  }

  /** What is wrong. */
  enum Problem {
    MISSING,
    NOT_ONE_ADDRESS,
    TOO_LONG,
    CONTROL_CHARACTERS
  }
}
