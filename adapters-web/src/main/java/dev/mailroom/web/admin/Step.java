package dev.mailroom.web.admin;

import java.util.Optional;

/** One step of an instruction: text, perhaps a link, and the rest of the sentence. */
public record Step(String text, Optional<Link> link, String rest) {

  public static Step of(String text) {
    return new Step(text, Optional.empty(), "");
  }

  /** A step with an outside page in its middle. */
  public static Step linked(String text, String label, String href, String rest) {
    return new Step(text, Optional.of(new Link(label, href)), rest);
  }
}
