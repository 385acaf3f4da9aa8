package dev.mailroom.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stylesheet, fonts, icons and scripts: the files under {@code dev/mailroom/web/assets/} that its
 * {@code index.txt} names. Their address holds a digest of all of them, so a browser may keep them
 * for ever and still sees the next version at once.
 */
public final class Assets implements RouteGroup {

  private static final String FOLDER = "/dev/mailroom/web/assets/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String version;

  public Assets() {
    var index = new String(read("index.txt"), StandardCharsets.UTF_8);
    index.lines().filter(name -> !name.isBlank()).forEach(name -> files.put(name, read(name)));
    this.version = digest();
  }

  /** Where the files are: a path without a slash at the end. */
  public String prefix() {
    return "/assets/" + version;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/assets/{version}/{name}", this::asset);
  }

  private Answer asset(Visit visit) {
    var name = visit.parameter("name");
    return Optional.ofNullable(files.get(name))
        .filter(bytes -> visit.parameter("version").equals(version))
        .map(bytes -> Answer.bytes(type(name), bytes).header("Cache-Control", FOR_EVER))
        .orElseThrow(Refusal::notFound);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "woff2" -> "font/woff2";
      default -> "text/plain; charset=utf-8";
    };
  }

  private String digest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      files.values().forEach(sha256::update);
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (var stream = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("no asset " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
