package dev.mailroom.web.http;

import java.nio.charset.StandardCharsets;

/**
 * A mail's HTML alone, to stand in a frame: it can draw itself and open links in a new tab, and has
 * neither script nor cookies nor anything from the network.
 */
public final class FramedMail {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " form-action 'none'; base-uri 'none';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private FramedMail() {}

  /** The page around it needs {@link SecurityHeaders#FRAMING_POLICY}. */
  public static Answer of(String html) {
    var linked = html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">");
    return Answer.bytes("text/html; charset=utf-8", linked.getBytes(StandardCharsets.UTF_8))
        .header(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .withoutReferrer();
  }
}
