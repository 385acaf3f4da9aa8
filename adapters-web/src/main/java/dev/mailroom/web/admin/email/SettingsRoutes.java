package dev.mailroom.web.admin.email;

import static dev.mailroom.web.http.Guards.siteAdministrator;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.mailsettings.ClearEmailSecret;
import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.Cleared;
import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.NothingStored;
import dev.mailroom.application.mailsettings.SaveEmailSettings;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Contradictory;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Invalid;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Saved;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.util.List;

/** Email Configuration: one form, and the button that sent it says what to do. */
public final class SettingsRoutes implements RouteGroup {

  static final String PATH = "/admin/email";
  private static final String TEMPLATE = "admin/email.ftlh";

  private final SettingsPages pages;
  private final SaveEmailSettings save;
  private final ClearEmailSecret clearSecret;
  private final ConnectionCheck check;

  SettingsRoutes(
      SettingsPages pages,
      SaveEmailSettings save,
      ClearEmailSecret clearSecret,
      ConnectionCheck check) {
    this.pages = pages;
    this.save = save;
    this.clearSecret = clearSecret;
    this.check = check;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, siteAdministrator((visit, person) -> page(pages.stored())))
        .post(PATH, siteAdministrator(this::submitted))
        .post(PATH + "/check", siteAdministrator((visit, person) -> fragment(visit)));
  }

  private Answer submitted(Visit visit, SignedIn person) {
    var form = visit.form();
    var typed = SettingsInput.read(form);
    var actor = person.account().id();
    if (form.has("preset")) {
      return page(filledIn(form, typed));
    }
    if (form.has("clear")) {
      return page(cleared(typed, actor));
    }
    return form.has("check") ? page(checked(typed)) : saved(typed, form.has("anyway"), actor);
  }

  private SettingsPage filledIn(Form form, EmailSettingsForm typed) {
    return Preset.ofCode(form.text("preset"))
        .map(preset -> PresetFill.apply(preset, form.text("region"), typed))
        .map(filled -> pages.typed(filled, Reaction.notice(Retype.needed(filled))))
        .orElseGet(() -> pages.typed(typed, Reaction.NONE));
  }

  private SettingsPage cleared(EmailSettingsForm typed, AccountId actor) {
    var notice =
        switch (clearSecret.clear(actor)) {
          case Cleared() -> "The saved credential is erased. Mail waits until there is a new one.";
          case NothingStored() -> "Nothing was stored here, so nothing was erased.";
        };
    return pages.typed(typed, Reaction.notice(List.of(notice)));
  }

  private SettingsPage checked(EmailSettingsForm typed) {
    var found = check.run(typed);
    return pages.typed(typed, found.saying(Retype.needed(typed)));
  }

  private Answer fragment(Visit visit) {
    var typed = SettingsInput.read(visit.form());
    return Answer.page("admin/email-check.ftlh", check.run(typed));
  }

  private Answer saved(EmailSettingsForm typed, boolean despite, AccountId actor) {
    return switch (save.save(new SaveEmailSettings.Command(actor, typed, despite))) {
      case Saved _ -> Answer.seeOther(PATH).flash(Flash.EMAIL_SETTINGS_SAVED);
      case Invalid(var problems) ->
          notSaved(typed, Reaction.wrong(pages.problems(typed).say(problems)), 422);
      case Contradictory(var found) -> notSaved(typed, Reaction.doubtful(Doubts.about(found)), 409);
    };
  }

  private Answer notSaved(EmailSettingsForm typed, Reaction reaction, int status) {
    return page(pages.typed(typed, reaction.saying(Retype.needed(typed)))).status(status);
  }

  private static Answer page(SettingsPage page) {
    return Answer.page(TEMPLATE, page);
  }
}
