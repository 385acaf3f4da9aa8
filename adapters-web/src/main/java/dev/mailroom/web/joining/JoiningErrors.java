package dev.mailroom.web.joining;

import dev.mailroom.application.joining.SaveInviteLink.Problem;
import dev.mailroom.domain.joining.DomainProblem;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Words;
import java.util.List;

/** The words for what is wrong with the terms of a link, and with trusted domains. */
final class JoiningErrors {

  private static final String LAST_DAY = "last-day";
  private static final String LAST_DAY_LABEL = "Last day";

  private JoiningErrors() {}

  static FieldErrors of(List<Problem> problems) {
    var errors = FieldErrors.NONE;
    for (var problem : problems) {
      errors = and(errors, problem);
    }
    return errors;
  }

  private static FieldErrors and(FieldErrors errors, Problem problem) {
    return switch (problem) {
      case Problem.NoSuchRole() -> errors.and("role", "Role", "Choose one of the roles.");
      case Problem.WrongDomains(var what) ->
          errors.and("domains", "Allowed domains", DomainWords.of(what));
      case Problem.NotADay() ->
          errors.and(LAST_DAY, LAST_DAY_LABEL, "Enter a day within ten years, such as 2027-01-31.");
      case Problem.DayIsPast() ->
          errors.and(LAST_DAY, LAST_DAY_LABEL, "Choose a day that is not over.");
      case Problem.NotANumberOfUses() ->
          errors.and(
              "max-uses",
              "Maximum uses",
              "Enter a number from 1 to " + Words.number(LinkTerms.MOST_USES) + ".");
    };
  }

  static FieldErrors trusted(DomainProblem problem) {
    return FieldErrors.of("trusted", "Trusted domains", DomainWords.of(problem));
  }
}
