package dev.mailroom.web.admin.account;

import static dev.mailroom.web.http.Guards.siteAdministrator;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** Promote, demote, disable, enable: GET asks, POST acts. */
public final class AccountRoutes implements RouteGroup {

  private static final String PATH = "/admin/accounts/{id}/{action}";
  private static final String LAST =
      "This is the last site administrator. Promote somebody else first, or nobody could open the"
          + " Admin Panel.";

  private final ListAccounts accounts;
  private final AccountChanges changes;

  public AccountRoutes(ListAccounts accounts, AccountChanges changes) {
    this.accounts = accounts;
    this.changes = changes;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, siteAdministrator(this::ask)).post(PATH, siteAdministrator(this::act));
  }

  private Answer ask(Visit visit, SignedIn person) {
    var action = action(visit);
    var account = account(visit).filter(action::fits).orElseThrow(Refusal::notFound);
    return page(question(action, account, person));
  }

  private Answer act(Visit visit, SignedIn person) {
    var action = action(visit);
    var account = account(visit).orElseThrow(Refusal::notFound);
    return switch (changes.make(action, person.account().id(), account.id())) {
      case DONE -> Answer.seeOther("/admin?tab=accounts").flash(action.done());
      case LAST_ADMINISTRATOR -> page(question(action, account, person).refused(LAST)).status(409);
      case UNKNOWN -> throw Refusal.notFound();
    };
  }

  private static AccountQuestion question(AccountAction action, Account account, SignedIn person) {
    return AccountQuestion.about(action, account, account.id().equals(person.account().id()));
  }

  private static Answer page(AccountQuestion question) {
    return Answer.page("admin/account-question.ftlh", question);
  }

  private static AccountAction action(Visit visit) {
    return AccountAction.ofKey(visit.parameter("action")).orElseThrow(Refusal::notFound);
  }

  private Optional<Account> account(Visit visit) {
    return Ids.parse(visit.parameter("id")).map(AccountId::new).flatMap(accounts::find);
  }
}
