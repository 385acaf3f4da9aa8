package dev.mailroom.web.notification.choice;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When mail about each category is to come: as stored, or as sent. */
record TimingFields(Offer offer, Map<Category, String> codes) {

  TimingFields {
    codes = Map.copyOf(codes);
  }

  static TimingFields of(Offer offer, Function<Category, Timing> chosen) {
    return new TimingFields(
        offer, ofEach(category -> offer.nearest(category, chosen.apply(category)).code()));
  }

  static TimingFields sent(Offer offer, Form form) {
    return new TimingFields(offer, ofEach(category -> form.text(field(category))));
  }

  /** Those who are offered it send nothing else by a page of ours. */
  FieldErrors errors() {
    var errors = FieldErrors.NONE;
    for (var category : Category.values()) {
      if (timing(category).isEmpty()) {
        errors =
            errors.and(field(category), CategoryWords.name(category), "Choose one of the answers.");
      }
    }
    return errors;
  }

  /** All of them; only without {@link #errors()}. */
  Map<Category, Timing> timings() {
    return ofEach(category -> timing(category).orElseThrow());
  }

  SegmentedRow row(Category category, FieldErrors errors) {
    return new SegmentedRow(
        field(category),
        CategoryWords.name(category),
        CategoryWords.hint(category),
        offer.of(category).stream().map(timing -> answer(category, timing)).toList(),
        errors.of(field(category)).orElse(""));
  }

  private SegmentedRow.Answer answer(Category category, Timing timing) {
    boolean chosen = timing.code().equals(codes.get(category));
    return new SegmentedRow.Answer(timing.code(), TimingWords.of(timing), chosen);
  }

  private Optional<Timing> timing(Category category) {
    return Timing.ofCode(codes.getOrDefault(category, "")).filter(offer.of(category)::contains);
  }

  private static String field(Category category) {
    return "timing-" + category.code();
  }

  private static <T> Map<Category, T> ofEach(Function<Category, T> value) {
    return Arrays.stream(Category.values()).collect(toMap(Function.identity(), value));
  }
}
