package dev.mailroom.web.demo;

import dev.mailroom.web.admin.Fact;
import java.util.List;

/** One caught mail, in one of its three faces: html, text or source. */
public record MailPage(
    String number, String subject, List<Fact> facts, List<Tab> tabs, String face, String content) {

  public MailPage {
    facts = List.copyOf(facts);
    tabs = List.copyOf(tabs);
  }

  /** A link to another face. */
  public record Tab(String label, String href, String count, boolean current) {}
}
