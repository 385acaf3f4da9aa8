package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a text must be; NUL and half characters fit in no column of text. */
final class JsonText {

  private JsonText() {}

  /** What is wrong with it, in words. */
  static Optional<String> wrongIn(JsonNode node) {
    if (!node.isTextual()) {
      return Optional.of("must be a text");
    }
    return node.textValue().codePoints().anyMatch(JsonText::isNoCharacter)
        ? Optional.of("has a character that is none")
        : Optional.empty();
  }

  private static boolean isNoCharacter(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }
}
