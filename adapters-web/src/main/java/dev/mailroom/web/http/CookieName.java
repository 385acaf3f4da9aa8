package dev.mailroom.web.http;

/** The cookies of this site. None holds more than a random token or the name of a message. */
public enum CookieName {
  /** The raw session token. */
  SESSION("mailroom"),
  /** Marks a browser that has logged in before. */
  DEVICE("mailroom-device"),
  /** Binds a stranger's forms to the browser they were sent to. */
  FORM("mailroom-form"),
  /** The name of the message that the next page shows. */
  FLASH("mailroom-flash");

  private final String plain;

  CookieName(String plain) {
    this.plain = plain;
  }

  /**
   * The name on the wire: with https it has the prefix that keeps other hosts of the same domain
   * from setting it (RFC 6265bis, 4.1.3.2).
   */
  String on(boolean secure) {
    return secure ? "__Host-" + plain : plain;
  }
}
