package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.LocalDate;
import java.util.List;

/** Keeps what people have to do and by when, for the assignments digest. */
public interface PutAssignment {

  Result put(Command command);

  /**
   * One thing to do; replaces what has the same key.
   *
   * @param key the application's own name for it, 1 to 200 characters
   * @param place where it is, for people; may be empty
   * @param link absolute, http or https
   */
  record Command(
      CompanyId company,
      String key,
      AccountId person,
      String title,
      String place,
      String link,
      LocalDate dueOn) {}

  sealed interface Result {
    record Kept() implements Result {}

    record Invalid(List<NotifyPeople.Problem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }
}
