package dev.mailroom.web.http;

import java.util.Map;
import java.util.TreeMap;

/** The headers of every answer. A page of ours needs nothing but our own files. */
public final class SecurityHeaders {

  public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  public static final String REFERRER_POLICY = "Referrer-Policy";

  /** Nothing but our own files, no inline script or style, in nobody's frame. */
  public static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** The page policy for the one kind of page that frames another of ours. */
  public static final String FRAMING_POLICY = PAGE_POLICY + "; frame-src 'self'";

  /**
   * The page policy for the one page whose forms lead on to other sites. Browsers judge every
   * redirect after a form by {@code form-action}, and where those sites lead on to, to their log in
   * perhaps, nobody knows here.
   */
  public static final String LEADING_POLICY =
      PAGE_POLICY.replace("form-action 'self'", "form-action 'self' https: http:");

  private SecurityHeaders() {}

  /** {@code secure}: whether the site is reached by https. */
  public static Map<String, String> forSite(boolean secure) {
    var headers = new TreeMap<String, String>();
    headers.put(CONTENT_SECURITY_POLICY, PAGE_POLICY);
    headers.put(REFERRER_POLICY, "same-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      // a year (RFC 6797, 6.1.1); subdomains are not ours to promise for
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }
}
