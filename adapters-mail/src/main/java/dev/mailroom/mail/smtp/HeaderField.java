package dev.mailroom.mail.smtp;

import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.Header;
import java.util.regex.Pattern;

/**
 * One header field, folded (RFC 5322, 2.2.3). A value can never end its field: control characters
 * become spaces first, and whatever is not plain goes into encoded words.
 */
final class HeaderField {

  private static final int LINE = 76;

  /** A run that would not fit a line is encoded, for encoded words can be broken anywhere. */
  private static final int LONGEST_RUN = 60;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final Pattern PLAIN = Pattern.compile("[!-~]+(?: [!-~]+)*");
  private static final Pattern ATOMS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern LONG_RUN = Pattern.compile("[!-~]{" + LONGEST_RUN + ",}");

  private HeaderField() {}

  /** An unstructured field such as Subject. */
  static String text(String name, String value) {
    var oneLine = CONTROLS.matcher(value).replaceAll(" ").strip();
    return name + ": " + (isPlain(oneLine) ? folded(name, oneLine) : encoded(name, oneLine));
  }

  /** A field whose words mean something as they are, so none is encoded. */
  static String words(Header header) {
    return header.name() + ": " + folded(header.name(), header.value());
  }

  /** {@code Name <address>}, or the address alone. */
  static String mailbox(String name, Mailbox mailbox) {
    var address = mailbox.address().value();
    return name
        + ": "
        + mailbox
            .name()
            .map(given -> phrase(name, given) + "\r\n <" + address + ">")
            .orElse(address);
  }

  private static String phrase(String field, String given) {
    var oneLine = CONTROLS.matcher(given).replaceAll(" ").strip();
    if (!isPlain(oneLine)) {
      return encoded(field, oneLine);
    }
    return ATOMS.matcher(oneLine).matches()
        ? oneLine
        : '"' + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What looks like an encoded word must be one (RFC 2047, 5). */
  private static boolean isPlain(String value) {
    return (value.isEmpty() || PLAIN.matcher(value).matches())
        && !value.contains("=?")
        && !LONG_RUN.matcher(value).find();
  }

  private static String encoded(String name, String value) {
    return String.join("\r\n ", EncodedWords.of(value, name.length() + 2));
  }

  private static String folded(String name, String value) {
    var lines = new StringBuilder();
    int column = name.length() + 1;
    for (var word : value.split(" ", -1)) {
      boolean fits = column + 1 + word.length() <= LINE;
      lines.append(lines.isEmpty() ? "" : fits ? " " : "\r\n ").append(word);
      column = fits ? column + 1 + word.length() : 1 + word.length();
    }
    return lines.toString();
  }
}
