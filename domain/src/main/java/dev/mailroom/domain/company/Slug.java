package dev.mailroom.domain.company;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's part of its pages' addresses: 1 to 60 of {@code a-z 0-9 -}, no hyphen at either end,
 * and not {@code new}.
 */
public record Slug(String value) {

  public static final int MAX_LENGTH = 60;
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

  /** What stands at this place in addresses already: {@code /companies/new}. */
  private static final Set<String> RESERVED = Set.of("new");

  public Slug {
    if (!isSlug(value)) {
      throw new IllegalArgumentException("not a slug");
    }
  }

  public static Optional<Slug> parse(String typed) {
    return isSlug(typed) ? Optional.of(new Slug(typed)) : Optional.empty();
  }

  /** The slug a name suggests; {@code company} where no Latin letter is left or it is kept back. */
  public static Slug suggestedBy(CompanyName name) {
    var plain = Normalizer.normalize(name.value(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var hyphenated = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var cut = hyphenated.substring(0, Math.min(hyphenated.length(), MAX_LENGTH - 6));
    return parse(cut.replaceAll("^-+|-+$", "")).orElse(new Slug("company"));
  }

  /** The next one to try when this is taken: {@code acme}, {@code acme-2}, {@code acme-3}. */
  public Slug numbered(int number) {
    return new Slug(value + "-" + number);
  }

  private static boolean isSlug(String text) {
    return FORM.matcher(text).matches() && !RESERVED.contains(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
