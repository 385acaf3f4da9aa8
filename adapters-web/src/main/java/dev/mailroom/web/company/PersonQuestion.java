package dev.mailroom.web.company;

import dev.mailroom.application.company.ViewPerson;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.http.FieldErrors;
import java.util.List;

/**
 * Asks before a person's place changes.
 *
 * @param choices the roles to choose from; empty where none is
 * @param refusal why it was not done; empty while it is only asked
 */
public record PersonQuestion(
    PersonAct act,
    Place place,
    String title,
    String consequence,
    List<Choice> choices,
    String refusal,
    FieldErrors errors) {

  private static final String LAST =
      "This is the last owner. Make somebody else an owner first, or nobody could run the"
          + " organization.";

  /** Whose place, where; {@code path} is the company's. */
  public record Place(String company, String path, String person) {}

  /** One role. */
  public record Choice(String key, String label, String text, boolean chosen) {
    static Choice of(Role role, boolean chosen) {
      return new Choice(RoleWords.key(role), RoleWords.of(role), RoleWords.means(role), chosen);
    }
  }

  static PersonQuestion about(PersonAct act, ViewPerson.Result.Found found, boolean self) {
    var company = found.company();
    var place =
        new Place(
            company.name().value(),
            CompanyPage.path(company.slug().value()),
            found.person().id().value().toString());
    return new PersonQuestion(
        act,
        place,
        PersonWords.title(act, found),
        PersonWords.consequence(act, found, self),
        act == PersonAct.ROLE ? choices(found.viewerRole(), found.role()) : List.of(),
        "",
        FieldErrors.NONE);
  }

  /** The path that this page is sent to. */
  public String action() {
    return place.path() + "/people/" + place.person() + "/" + act.key();
  }

  PersonQuestion refused() {
    return new PersonQuestion(act, place, title, consequence, choices, LAST, errors);
  }

  PersonQuestion choosing(Role role) {
    var marked =
        choices.stream()
            .map(one ->
                new Choice(
                    one.key(), one.label(), one.text(), one.key().equals(RoleWords.key(role))))
            .toList();
    return new PersonQuestion(act, place, title, consequence, marked, refusal, errors);
  }

  PersonQuestion with(FieldErrors wrong) {
    return new PersonQuestion(act, place, title, consequence, choices, refusal, wrong);
  }

  private static List<Choice> choices(Role viewer, Role held) {
    return viewer.grants().stream().map(role -> Choice.of(role, role == held)).toList();
  }
}
