package dev.mailroom.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of this site, query included: begins with one slash and leads nowhere else, whatever a
 * browser makes of it.
 */
public record LocalPath(String value) {

  private static final int MAX_LENGTH = 500;

  /** One slash, then neither slash nor backslash: browsers read {@code /\host} as another host. */
  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

  public LocalPath {
    if (!isLocal(value)) {
      throw new IllegalArgumentException("not a path of this site");
    }
  }

  public static LocalPath of(String path) {
    return new LocalPath(path);
  }

  /** Reads what a request claims to be such a path. */
  public static Optional<LocalPath> parse(String claimed) {
    return isLocal(claimed) ? Optional.of(new LocalPath(claimed)) : Optional.empty();
  }

  private static boolean isLocal(String path) {
    return path.length() <= MAX_LENGTH && FORM.matcher(path).matches();
  }
}
