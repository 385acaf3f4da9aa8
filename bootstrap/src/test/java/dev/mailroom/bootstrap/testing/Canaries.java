package dev.mailroom.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Secrets with a name each, planted somewhere to be looked for elsewhere. */
public final class Canaries {

  private final Map<String, String> planted = new LinkedHashMap<>();

  public Canaries plant(String name, String secret) {
    if (secret.length() < 8) {
      throw new IllegalArgumentException(name + " is too short to be told from chance");
    }
    planted.put(name, secret);
    return this;
  }

  /** The names of those that the text holds: as they are, in hexadecimal, base64 or a URL. */
  public List<String> in(String text) {
    return planted.entrySet().stream()
        .filter(canary -> forms(canary.getValue()).anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<String> forms(String secret) {
    var bytes = secret.getBytes(UTF_8);
    return Stream.of(
        secret,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        URLEncoder.encode(secret, UTF_8));
  }
}
