package dev.mailroom.web.company;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.LeaveCompany;
import dev.mailroom.application.company.LeaveCompany.Result.LastOwner;
import dev.mailroom.application.company.LeaveCompany.Result.Left;
import dev.mailroom.application.company.LeaveCompany.Result.NotFound;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /companies/{slug}/leave}: gives up one's own place. GET asks, POST acts. */
public final class LeavePages implements RouteGroup {

  private static final String PATH = "/companies/{slug}/leave";
  private static final String LAST =
      "You are the last owner. Make somebody else an owner first, or nobody could run the"
          + " organization.";

  private final ViewCompany viewCompany;
  private final LeaveCompany leaveCompany;

  public LeavePages(ViewCompany viewCompany, LeaveCompany leaveCompany) {
    this.viewCompany = viewCompany;
    this.leaveCompany = leaveCompany;
  }

  /** The question; {@code refusal} is empty while it is only asked. */
  public record LeavePage(String company, String path, String refusal) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get(PATH, Guards.signedIn((visit, person) -> page(visit, person, "")))
        .post(PATH, Guards.signedIn(this::leave));
  }

  private Answer leave(Visit visit, SignedIn person) {
    var command = new LeaveCompany.Command(person.account().id(), visit.parameter("slug"));
    return switch (leaveCompany.leave(command)) {
      case Left() -> Answer.seeOther("/lobby").flash(Flash.COMPANY_LEFT);
      case LastOwner() -> page(visit, person, LAST).status(409);
      case NotFound() -> throw Refusal.notFound();
    };
  }

  private Answer page(Visit visit, SignedIn person, String refusal) {
    var company = CompanyPages.found(viewCompany, visit, person).company();
    var path = CompanyPage.path(company.slug().value());
    return Answer.page("company/leave.ftlh", new LeavePage(company.name().value(), path, refusal));
  }
}
