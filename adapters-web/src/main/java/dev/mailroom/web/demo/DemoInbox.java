package dev.mailroom.web.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mail that was caught instead of delivered. */
public interface DemoInbox {

  /** Newest first. */
  List<Mail> mails();

  Optional<Mail> find(int number);

  /**
   * One caught mail.
   *
   * @param number counts from 1
   * @param text the text part; empty when there is none
   * @param html the HTML part; empty when there is none
   * @param source all of it, as it came over the wire
   */
  record Mail(
      int number,
      Instant caughtAt,
      String from,
      String to,
      String subject,
      String text,
      String html,
      String source) {}
}
