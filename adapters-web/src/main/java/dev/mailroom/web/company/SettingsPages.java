package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.UpdateCompany;
import dev.mailroom.application.company.UpdateCompany.Result.Invalid;
import dev.mailroom.application.company.UpdateCompany.Result.NotFound;
import dev.mailroom.application.company.UpdateCompany.Result.Updated;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /companies/{slug}/settings}: for owners and admins. */
public final class SettingsPages implements RouteGroup {

  private static final String PATH = "/companies/{slug}/settings";

  private final ViewCompany viewCompany;
  private final UpdateCompany updateCompany;

  public SettingsPages(ViewCompany viewCompany, UpdateCompany updateCompany) {
    this.viewCompany = viewCompany;
    this.updateCompany = updateCompany;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, Guards.signedIn(this::show)).post(PATH, Guards.signedIn(this::save));
  }

  private Answer show(Visit visit, SignedIn person) {
    var found = CompanyPages.found(viewCompany, visit, person);
    if (!found.viewerRole().managesPeople()) {
      throw Refusal.notFound();
    }
    return page(SettingsPage.of(found.company()));
  }

  private Answer save(Visit visit, SignedIn person) {
    var form = form(visit.form());
    var command = new UpdateCompany.Command(person.account().id(), visit.parameter("slug"), form);
    return switch (updateCompany.update(command)) {
      case Updated(var company) ->
          Answer.seeOther(CompanyPage.path(company.slug().value()) + "/settings")
              .flash(Flash.COMPANY_SAVED);
      case Invalid(var company, var problems) ->
          page(SettingsPage.typed(company, form, CompanyErrors.of(problems))).status(422);
      case NotFound() -> throw Refusal.notFound();
    };
  }

  private static UpdateCompany.Form form(Form typed) {
    return new UpdateCompany.Form(
        typed.text("name"),
        typed.text("slug"),
        typed.text("locale"),
        typed.text("zone"),
        typed.flag("reminders"));
  }

  private static Answer page(SettingsPage page) {
    return Answer.page("company/settings.ftlh", page);
  }
}
