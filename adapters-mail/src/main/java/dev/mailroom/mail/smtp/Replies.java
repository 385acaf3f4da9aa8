package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.domain.delivery.Reply;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads SMTP replies (RFC 5321, 4.2), however many lines they have. */
final class Replies {

  private static final int CODE_AND_SEPARATOR = 4;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private Replies() {}

  /** {@code lines}: as received, each with its code, one character a byte. */
  static Reply read(int code, String lines) {
    if (isPlain(lines)) { // as nearly all are
      return Reply.of(code, withoutCode(lines));
    }
    var text = new String(lines.getBytes(ISO_8859_1), UTF_8);
    return Reply.of(
        code,
        CONTROLS
            .matcher(text.lines().map(Replies::withoutCode).collect(Collectors.joining("\n")))
            .replaceAll(" "));
  }

  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String withoutCode(String line) {
    return line.substring(Math.min(CODE_AND_SEPARATOR, line.length())).stripTrailing();
  }
}
