package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.CreateCompany;
import dev.mailroom.application.company.CreateCompany.Result.Created;
import dev.mailroom.application.company.CreateCompany.Result.NotAName;
import dev.mailroom.application.company.CreateCompany.Result.NotAllowed;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /companies/new}: anybody may found an organization. */
public final class NewCompanyPages implements RouteGroup {

  private static final String PATH = "/companies/new";

  private final CreateCompany createCompany;

  public NewCompanyPages(CreateCompany createCompany) {
    this.createCompany = createCompany;
  }

  /** The form, as typed. */
  public record NewCompanyPage(String name, FieldErrors errors) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(
            PATH,
            Guards.signedIn((visit, person) -> page(new NewCompanyPage("", FieldErrors.NONE))))
        .post(PATH, Guards.signedIn(this::create));
  }

  private Answer create(Visit visit, SignedIn person) {
    var typed = visit.form().text("name");
    return switch (createCompany.create(new CreateCompany.Command(person.account().id(), typed))) {
      case Created(var company) ->
          Answer.seeOther(CompanyPage.path(company.slug().value())).flash(Flash.COMPANY_CREATED);
      case NotAName() -> page(new NewCompanyPage(typed, wrong(typed))).status(422);
      case NotAllowed() -> throw Refusal.notFound();
    };
  }

  private static FieldErrors wrong(String typed) {
    return FieldErrors.of("name", "Name", CompanyErrors.name(typed.isBlank()));
  }

  private static Answer page(NewCompanyPage page) {
    return Answer.page("company/new.ftlh", page);
  }
}
