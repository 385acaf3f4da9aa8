package dev.mailroom.mail.freemarker;

import java.util.regex.Pattern;

/**
 * Keeps mail programs from making a link of what a stranger typed: most do so with any
 * "evil.example", escaped or not. An invisible character that joins nothing parts the name from its
 * dot and the scheme from its slashes; what is seen stays the same.
 */
final class NoLinks {

  private static final String APART = "\u200c";

  private static final String SIGNS = ".:\u3002\uff0e";

  private static final Pattern SEAMS =
      Pattern.compile("(?<=[\\p{L}\\p{N}-][.\u3002\uff0e])(?=\\p{L})|(?<=:)(?=//)");

  private NoLinks() {}

  static String in(String typed) {
    return hasSeam(typed) ? SEAMS.matcher(typed).replaceAll(APART) : typed;
  }

  /** Most text has no such sign but before a blank; the look around each letter costs dear. */
  private static boolean hasSeam(String typed) {
    for (int i = 0; i < typed.length() - 1; i++) {
      if (SIGNS.indexOf(typed.charAt(i)) >= 0 && typed.charAt(i + 1) != ' ') {
        return true;
      }
    }
    return false;
  }
}
