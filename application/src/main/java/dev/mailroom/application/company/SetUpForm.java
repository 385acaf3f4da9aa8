package dev.mailroom.application.company;

import dev.mailroom.application.account.PasswordRules;
import dev.mailroom.application.company.SetUpSite.Command;
import dev.mailroom.application.company.SetUpSite.Field;
import dev.mailroom.application.company.SetUpSite.Problem;
import dev.mailroom.application.company.port.SetUpCode;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks every field of the set-up form at once. */
public final class SetUpForm {

  private final SetUpCode code;
  private final PasswordRules rules;

  public SetUpForm(SetUpCode code, PasswordRules rules) {
    this.code = code;
    this.rules = rules;
  }

  boolean hasRightCode(Command typed) {
    return code.matches(typed.code());
  }

  Map<Field, Problem> problemsOf(Command typed) {
    var problems = new EnumMap<Field, Problem>(Field.class);
    check(problems, Field.CODE, typed.code(), hasRightCode(typed), Problem.WRONG_CODE);
    var company = CompanyName.parse(typed.company());
    check(problems, Field.COMPANY, typed.company(), company.isPresent(), Problem.NOT_A_NAME);
    var name = PersonName.parse(typed.name());
    check(problems, Field.NAME, typed.name(), name.isPresent(), Problem.NOT_A_NAME);
    var email = EmailAddress.parse(typed.email());
    check(problems, Field.EMAIL, typed.email(), email.isPresent(), Problem.NOT_AN_ADDRESS);
    var about =
        Stream.of(
                company.map(CompanyName::value),
                name.map(PersonName::value),
                email.map(EmailAddress::value))
            .flatMap(Optional::stream)
            .toList();
    passwordProblem(typed, about).ifPresent(problem -> problems.put(Field.PASSWORD, problem));
    return problems;
  }

  private static void check(
      Map<Field, Problem> problems, Field field, String typed, boolean isRight, Problem wrong) {
    if (typed.isBlank()) {
      problems.put(field, Problem.MISSING);
    } else if (!isRight) {
      problems.put(field, wrong);
    }
  }

  private Optional<Problem> passwordProblem(Command typed, List<String> about) {
    if (typed.password().value().isEmpty()) {
      return Optional.of(Problem.MISSING);
    }
    return rules.weaknessOf(typed.password(), about).map(SetUpForm::problem);
  }

  private static Problem problem(PasswordWeakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> Problem.PASSWORD_TOO_SHORT;
      case TOO_LONG -> Problem.PASSWORD_TOO_LONG;
      case EASY_TO_GUESS -> Problem.PASSWORD_EASY_TO_GUESS;
    };
  }
}
