package dev.mailroom.web.demo;

import dev.mailroom.web.demo.DemoInbox.Mail;
import java.util.Arrays;

/** How a mail can be looked at. */
enum Face {
  HTML("html", "HTML"),
  TEXT("text", "Text"),
  SOURCE("source", "Source");

  private final String key;
  private final String label;

  Face(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The one asked for; else HTML, or text where there is no HTML. */
  static Face ofKey(String key, Mail mail) {
    var first = mail.html().isEmpty() ? TEXT : HTML;
    return Arrays.stream(values()).filter(face -> face.key.equals(key)).findFirst().orElse(first);
  }

  /** What is shown as text; HTML stands in its own frame. */
  String content(Mail mail) {
    return switch (this) {
      case HTML -> "";
      case TEXT -> mail.text();
      case SOURCE -> mail.source();
    };
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }
}
