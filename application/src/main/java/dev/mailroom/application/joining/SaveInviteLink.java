package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.joining.DomainProblem;
import java.util.List;

/**
 * Turns a company's invite link on, or changes the terms of the one there is. Whoever does it
 * answers for the link from then on.
 */
public interface SaveInviteLink {

  Result save(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug, Form form) {}

  /**
   * As typed.
   *
   * @param lastDay as in {@code 2026-12-31} (ISO 8601), by the company's calendar; blank for none
   * @param maxUses blank for any number
   */
  record Form(String role, String domains, String lastDay, String maxUses) {}

  sealed interface Result {
    record TurnedOn() implements Result {}

    record Changed() implements Result {}

    record Invalid(List<Problem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** No such company, or beyond the actor's right. */
    record NotFound() implements Result {}
  }

  /** What is wrong with the form. */
  sealed interface Problem {
    record NoSuchRole() implements Problem {}

    record WrongDomains(DomainProblem what) implements Problem {}

    /** Not a date, or more than ten years away. */
    record NotADay() implements Problem {}

    record DayIsPast() implements Problem {}

    record NotANumberOfUses() implements Problem {}
  }
}
