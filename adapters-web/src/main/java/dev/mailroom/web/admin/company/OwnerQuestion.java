package dev.mailroom.web.admin.company;

import dev.mailroom.application.company.AppointOwner.Vacancy;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;
import java.util.List;

/**
 * Asks who of a company's people is to own it.
 *
 * @param searchable whether there may be more people than stand here
 */
public record OwnerQuestion(
    String company,
    String path,
    String search,
    boolean searchable,
    List<Choice> people,
    FieldErrors errors) {

  private static final FieldErrors NOBODY =
      FieldErrors.of("person", "New owner", "Choose one of the people.");

  /** One person. */
  public record Choice(String id, String name, String text) {
    static Choice of(Person person) {
      var account = person.account();
      var text = account.email().value() + " · " + RoleWords.of(person.role());
      return new Choice(account.id().value().toString(), account.name().value(), text);
    }
  }

  static OwnerQuestion about(Vacancy vacancy, String search, int mostShown) {
    return new OwnerQuestion(
        vacancy.company().name().value(),
        path(vacancy.company().id().value().toString()),
        search,
        !search.isEmpty() || vacancy.people().size() >= mostShown,
        vacancy.people().stream().map(Choice::of).toList(),
        FieldErrors.NONE);
  }

  static String path(String company) {
    return "/admin/companies/" + company + "/owner";
  }

  OwnerQuestion withNobodyChosen() {
    return new OwnerQuestion(company, path, search, searchable, people, NOBODY);
  }
}
