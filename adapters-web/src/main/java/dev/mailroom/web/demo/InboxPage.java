package dev.mailroom.web.demo;

import java.util.List;

/** All caught mail. */
public record InboxPage(List<Row> mails) {

  public InboxPage {
    mails = List.copyOf(mails);
  }

  /** One mail of the list. */
  public record Row(String number, String subject, String from, String to, String caught) {}
}
