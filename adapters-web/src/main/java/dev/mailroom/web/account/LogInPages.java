package dev.mailroom.web.account;

import dev.mailroom.application.account.LogIn;
import dev.mailroom.application.account.LogIn.Result.LoggedIn;
import dev.mailroom.application.account.LogIn.Result.Refused;
import dev.mailroom.application.account.LogIn.Result.Throttled;
import dev.mailroom.application.account.LogOut;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Cookie;
import dev.mailroom.web.http.CookieName;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.LocalPath;
import dev.mailroom.web.http.Retry;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /login} and {@code /logout}. */
public final class LogInPages implements RouteGroup {

  private final LogIn logIn;
  private final LogOut logOut;
  private final SetUpSite setUp;

  public LogInPages(LogIn logIn, LogOut logOut, SetUpSite setUp) {
    this.logIn = logIn;
    this.logOut = logOut;
    this.setUp = setUp;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/login", this::show).post("/login", this::logIn).post("/logout", this::logOut);
  }

  private Answer show(Visit visit) {
    var next = visit.query("next").orElse("");
    if (visit.person().isPresent()) {
      return Answer.seeOther(orLobby(next));
    }
    return setUp.isNeeded() ? Answer.seeOther("/setup") : LogInPage.empty(next).answer();
  }

  private Answer logIn(Visit visit) {
    var page = LogInPage.typed(visit.form());
    if (!page.errors().isEmpty()) {
      return page.answer();
    }
    return switch (logIn.logIn(command(visit))) {
      case LoggedIn opened -> welcome(visit, opened);
      case Refused() -> page.refused().answer();
      case Throttled(var wait) -> Retry.after(wait, page.throttled(wait).answer());
    };
  }

  private static LogIn.Command command(Visit visit) {
    var form = visit.form();
    return new LogIn.Command(
        form.text("email"),
        new Password(form.text("password")),
        form.flag("remember"),
        visit.client(),
        visit.cookies().token(CookieName.DEVICE));
  }

  private Answer welcome(Visit visit, LoggedIn opened) {
    // whoever was logged in here is no longer: a browser holds one session
    visit.cookies().token(CookieName.SESSION).ifPresent(logOut::logOut);
    var on = Answer.seeOther(orLobby(visit.form().text("next")));
    return SessionCookies.into(on, opened, visit.form().flag("remember"));
  }

  private Answer logOut(Visit visit) {
    visit.cookies().token(CookieName.SESSION).ifPresent(logOut::logOut);
    return Answer.seeOther(logInThen(visit.form().text("next")))
        .cookie(Cookie.gone(CookieName.SESSION))
        .flash(Flash.LOGGED_OUT);
  }

  /** Whoever logs out to come back as another person is led there. */
  private static String logInThen(String next) {
    return LocalPath.parse(next)
        .map(path -> "/login?next=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
        .orElse("/login");
  }

  private static LocalPath orLobby(String next) {
    return LocalPath.parse(next).orElseGet(() -> LocalPath.of("/lobby"));
  }
}
