package dev.mailroom.web.account;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ChoosePreferences;
import dev.mailroom.application.account.RenameAccount;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** One's own name, language and time zone. */
public final class ProfilePages implements RouteGroup {

  private static final String NOT_A_NAME =
      "Enter a name of at most " + PersonName.MAX_LENGTH + " characters, without a link.";

  private final AccountView view;
  private final RenameAccount renameAccount;
  private final ChoosePreferences choosePreferences;

  public ProfilePages(
      AccountView view, RenameAccount renameAccount, ChoosePreferences choosePreferences) {
    this.view = view;
    this.renameAccount = renameAccount;
    this.choosePreferences = choosePreferences;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/account/name", Guards.signedIn(this::rename))
        .post("/account/preferences", Guards.signedIn(this::choose));
  }

  private Answer rename(Visit visit, SignedIn person) {
    var command = new RenameAccount.Command(person.account().id(), visit.form().text("name"));
    return switch (renameAccount.rename(command)) {
      case RenameAccount.Result.Renamed() -> Answer.seeOther("/account").flash(Flash.NAME_SAVED);
      case RenameAccount.Result.NotAName() ->
          view.wrong(visit, person, FieldErrors.of("name", "Name", NOT_A_NAME));
      case RenameAccount.Result.UnknownAccount() -> throw Refusal.notFound();
    };
  }

  private Answer choose(Visit visit, SignedIn person) {
    var command =
        new ChoosePreferences.Command(
            person.account().id(), visit.form().text("locale"), visit.form().text("zone"));
    return switch (choosePreferences.choose(command)) {
      case ChoosePreferences.Result.Chosen() ->
          Answer.seeOther("/account").flash(Flash.PREFERENCES_SAVED);
      case ChoosePreferences.Result.UnknownLocale() ->
          view.wrong(visit, person, outOfList("locale", "Language"));
      case ChoosePreferences.Result.UnknownZone() ->
          view.wrong(visit, person, outOfList("zone", "Time zone"));
      case ChoosePreferences.Result.UnknownAccount() -> throw Refusal.notFound();
    };
  }

  private static FieldErrors outOfList(String field, String label) {
    return FieldErrors.of(field, label, "Choose one of the list.");
  }
}
