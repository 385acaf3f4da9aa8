package dev.mailroom.web.company;

import dev.mailroom.application.company.ViewPerson.Result.Found;

/** What is asked before a place changes, and what follows from it. */
final class PersonWords {

  private PersonWords() {}

  static String title(PersonAct act, Found found) {
    var name = found.person().name().value();
    var company = found.company().name().value();
    return switch (act) {
      case ROLE -> "Which role has " + name + "?";
      case REMOVE -> "Remove " + name + " from " + company + "?";
      case RESTORE -> "Restore " + name + " to " + company + "?";
    };
  }

  static String consequence(PersonAct act, Found found, boolean self) {
    var email = found.person().email().value();
    var role = RoleWords.one(found.role());
    return switch (act) {
      case ROLE ->
          self
              ? "This is your own place: with a lesser role you cannot take it back yourself."
              : email + " is " + role + " now. An email tells them when you change it.";
      case REMOVE ->
          email
              + " loses the organization at once and keeps the account. One email says that you did"
              + " it. The place can be restored at any time.";
      case RESTORE -> email + " is " + role + " again at once. One email says so.";
    };
  }
}
