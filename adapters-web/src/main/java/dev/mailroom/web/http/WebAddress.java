package dev.mailroom.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An absolute address, http or https, that a header can hold as it is: no white space, no controls,
 * nothing but ASCII (RFC 3986, 2).
 */
public record WebAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile("(?i:https?)://[!-~&&[^/?#@\\\\]]+(?:[/?#][!-~]*)?");

  public WebAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an address of the web");
    }
  }

  /** Reads what is said to be such an address. */
  public static Optional<WebAddress> parse(String said) {
    return isOne(said) ? Optional.of(new WebAddress(said)) : Optional.empty();
  }

  private static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
