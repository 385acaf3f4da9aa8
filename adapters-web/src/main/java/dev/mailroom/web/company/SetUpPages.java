package dev.mailroom.web.company;

import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.SetUpSite.Result.AlreadySetUp;
import dev.mailroom.application.company.SetUpSite.Result.Done;
import dev.mailroom.application.company.SetUpSite.Result.Invalid;
import dev.mailroom.application.company.SetUpSite.Result.Throttled;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.Form;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Words;
import java.time.Duration;

/** {@code /setup}: there while no account exists, and never again. */
public final class SetUpPages implements RouteGroup {

  private final SetUpSite setUp;

  public SetUpPages(SetUpSite setUp) {
    this.setUp = setUp;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/setup", this::show).post("/setup", this::setUp);
  }

  private Answer show(Visit visit) {
    if (!setUp.isNeeded()) {
      throw Refusal.notFound();
    }
    return answer(SetUpPage.empty(visit.query("code").orElse("")), 200);
  }

  private Answer setUp(Visit visit) {
    var page = SetUpPage.typed(visit.form());
    return switch (setUp.setUp(command(visit))) {
      case Done() -> Answer.seeOther("/login").flash(Flash.SET_UP);
      case AlreadySetUp() -> throw Refusal.notFound();
      case Invalid(var problems) -> answer(page.with(SetUpErrors.of(problems)), 422);
      case Throttled(var wait) -> Retry.after(wait, answer(page.saying(tooMany(wait)), 429));
    };
  }

  private static SetUpSite.Command command(Visit visit) {
    Form form = visit.form();
    return new SetUpSite.Command(
        form.text("code").strip(),
        form.text("company"),
        form.text("name"),
        form.text("email"),
        new Password(form.text("password")),
        visit.client());
  }

  private static String tooMany(Duration wait) {
    return "Too many wrong codes. Wait " + Words.wait(wait) + ".";
  }

  /** The address may hold the code: no other page learns it. */
  private static Answer answer(SetUpPage page, int status) {
    return Answer.page("company/setup.ftlh", page).status(status).withoutReferrer();
  }
}
