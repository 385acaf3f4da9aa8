package dev.mailroom.web.account;

import dev.mailroom.application.account.LogIn.Result.LoggedIn;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Cookie;
import dev.mailroom.web.http.CookieName;
import java.time.Duration;

/** Gives a browser the session that was opened for it. */
public final class SessionCookies {

  /** How long a browser counts as known; each log-in begins it anew. */
  private static final Duration DEVICE_KNOWN = Duration.ofDays(365);

  private SessionCookies() {}

  public static Answer into(Answer answer, LoggedIn opened, boolean remember) {
    return answer
        .cookie(sessionCookie(opened.session(), remember))
        .cookie(Cookie.lasting(CookieName.DEVICE, opened.device().encoded(), DEVICE_KNOWN))
        .cookie(Cookie.gone(CookieName.FORM));
  }

  private static Cookie sessionCookie(SecretToken session, boolean remember) {
    return remember
        ? Cookie.lasting(CookieName.SESSION, session.encoded(), Session.REMEMBERED_LIMIT)
        : Cookie.whileOpen(CookieName.SESSION, session.encoded());
  }
}
