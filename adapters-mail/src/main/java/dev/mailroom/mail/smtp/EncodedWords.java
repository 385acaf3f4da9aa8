package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text outside US-ASCII in a header: UTF-8 in base64, words of at most 75 (RFC 2047, 2). */
final class EncodedWords {

  private static final int LONGEST_LINE = 76;
  private static final String START = "=?UTF-8?B?";
  private static final String END = "?=";

  private EncodedWords() {}

  /** {@code indent}: how much of the first word's line is taken already. */
  static List<String> of(String text, int indent) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int room = bytesIn(LONGEST_LINE - indent);
    for (var character : characters(text)) {
      int size = character.getBytes(UTF_8).length;
      if (size > room) {
        words.add(encoded(word));
        word.setLength(0);
        room = bytesIn(LONGEST_LINE - 1);
      }
      word.append(character);
      room -= size;
    }
    words.add(encoded(word));
    return words;
  }

  /** A character is never divided between words (RFC 2047, 5). */
  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static int bytesIn(int line) {
    return (line - START.length() - END.length()) / 4 * 3;
  }

  private static String encoded(StringBuilder word) {
    return START + Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8)) + END;
  }
}
