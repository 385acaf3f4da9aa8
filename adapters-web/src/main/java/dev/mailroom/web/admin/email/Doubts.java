package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.Contradiction;
import java.util.Collection;
import java.util.List;

/** Says why settings that can be saved hardly ever work. */
final class Doubts {

  private Doubts() {}

  static List<String> about(Collection<Contradiction> contradictions) {
    return contradictions.stream().sorted().map(Doubts::text).toList();
  }

  private static String text(Contradiction contradiction) {
    return switch (contradiction) {
      case PORT_465_WITHOUT_SSL ->
          "Port 465 expects SSL from the first byte, and Use SSL is off. Turn it on, or use port"
              + " 587.";
      case PORT_587_WITH_SSL ->
          "Port 587 starts in plain text, and Use SSL is on. Turn on Require TLS instead, or use"
              + " port 465.";
      case PORT_25 ->
          "Port 25 is for mail between servers, and most networks block it. Providers take mail on"
              + " 587 or 465.";
    };
  }
}
