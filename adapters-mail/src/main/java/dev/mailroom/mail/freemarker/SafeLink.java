package dev.mailroom.mail.freemarker;

import java.util.regex.Pattern;

/** Which links out of a text may stand in a mail: web pages and mailboxes, with nothing hidden. */
final class SafeLink {

  private static final int LONGEST = 2_000;

  /** What is longer is read as a sentence. */
  private static final int LONGEST_NAME = 300;

  /** Without a user, whose name can pass for the host. */
  private static final Pattern WEB =
      Pattern.compile("(?i)https?://[^\\s/?#@\\\\\"<>]+(?:[/?#][^\\s\\\\\"<>]*)?");

  private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:[^\\s\\\\\"<>]+");
  private static final Pattern ADDRESS_LIKE =
      Pattern.compile("(?i)\\s*(?:[a-z]+:|www\\.|[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:[/:?#]|\\s*$)).*");

  private SafeLink() {}

  static boolean isSafe(String address) {
    return address.length() <= LONGEST
        && (WEB.matcher(address).matches() || MAILBOX.matcher(address).matches());
  }

  /** Words that name one place over a link that leads to another. */
  static boolean lies(String words, String address) {
    return words.length() <= LONGEST_NAME
        && ADDRESS_LIKE.matcher(words).matches()
        && !bare(address).startsWith(bare(words));
  }

  private static String bare(String address) {
    return address.strip().replaceFirst("(?i)^(?:https?://|mailto:)", "").replaceFirst("/$", "");
  }
}
