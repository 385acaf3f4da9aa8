package dev.mailroom.domain.delivery;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One more header field of a mail (RFC 5322, 2.2): printable US-ASCII in words that fit a line, so
 * it can be folded at every space and never becomes a second field.
 */
public record Header(String name, String value) {

  /** Behind the name, less than the longest line there may be (RFC 5322, 2.1.1). */
  private static final int LONGEST_WORD = 900;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]{0,60}");
  private static final Pattern VALUE = Pattern.compile("[!-~]+(?: [!-~]+)*");

  public Header {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a header field");
    }
    if (Arrays.stream(value.split(" ")).anyMatch(word -> word.length() > LONGEST_WORD)) {
      throw new IllegalArgumentException("a word of a header field is longer than a line");
    }
  }
}
