package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import java.util.Map;

/** Changes a company's name, the address of its pages, and what it sets for its people. */
public interface UpdateCompany {

  Result update(Command command);

  /** {@code slug} as it stands in the page's address now. */
  record Command(AccountId actor, String slug, Form form) {}

  /** As typed. */
  record Form(String name, String slug, String locale, String zone, boolean invitationReminders) {}

  sealed interface Result {
    record Updated(Company company) implements Result {}

    /** {@code company} as it still is. */
    record Invalid(Company company, Map<Field, Problem> problems) implements Result {
      public Invalid {
        problems = Map.copyOf(problems);
      }
    }

    /** No such company, or beyond the actor's right. */
    record NotFound() implements Result {}
  }

  /** Where something is wrong. */
  enum Field {
    NAME,
    SLUG,
    LOCALE,
    ZONE
  }

  /** What is wrong. */
  enum Problem {
    MISSING,
    MALFORMED,
    TAKEN
  }
}
