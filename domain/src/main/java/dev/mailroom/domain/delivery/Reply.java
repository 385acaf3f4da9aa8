package dev.mailroom.domain.delivery;

import java.util.Optional;

/**
 * The provider's own words: an SMTP reply (RFC 5321, 4.2) or an HTTP status with its message.
 *
 * @param text verbatim without the three digits, lines joined by LF, without NUL (which no text
 *     column takes), at most {@link #MAX_TEXT} characters
 */
public record Reply(int code, Optional<EnhancedCode> enhanced, String text) {

  public static final int MAX_TEXT = 2_000;

  public Reply {
    text = text.replace("\0", "");
    text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  public static Reply of(int code, String text) {
    return new Reply(code, EnhancedCode.startOf(text), text);
  }

  /**
   * Whether trying again may help; an enhanced code beats the three digits. SMTP's 4xx begin at 421
   * and mean so; below that are HTTP's, such as 401 and 413, which do not.
   */
  public boolean isTemporary() {
    return enhanced.map(known -> known.status() == 4).orElse(code >= 420 && code < 500);
  }

  @Override
  public String toString() {
    return code + " " + text;
  }
}
