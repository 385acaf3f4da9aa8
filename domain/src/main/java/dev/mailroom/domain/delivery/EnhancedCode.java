package dev.mailroom.domain.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/** An enhanced status code such as 5.7.8 (RFC 3463, 2). */
public record EnhancedCode(int status, int subject, int detail) {

  private static final Pattern FORM =
      Pattern.compile("^([245])\\.(\\d{1,3})\\.(\\d{1,3})(?=\\s|$)");

  /** Reads the code at the start of a reply's text. */
  public static Optional<EnhancedCode> startOf(String text) {
    var found = FORM.matcher(text);
    return found.find()
        ? Optional.of(
            new EnhancedCode(
                number(found.group(1)), number(found.group(2)), number(found.group(3))))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  @Override
  public String toString() {
    return status + "." + subject + "." + detail;
  }
}
