package dev.mailroom.web.notification.choice;

import dev.mailroom.application.notification.ViewOptOut;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.web.http.FieldErrors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code /unsubscribe/{token}}.
 *
 * @param path of the page itself, where its forms go
 */
public record OptOutPage(
    String path, ViewOptOut.View view, TimingFields fields, FieldErrors errors) {

  /** As chosen now. */
  static OptOutPage of(String path, ViewOptOut.View view) {
    var fields = TimingFields.of(offer(view), view::timing);
    return new OptOutPage(path, view, fields, FieldErrors.NONE);
  }

  static Offer offer(ViewOptOut.View view) {
    return view.member() ? Offer.MEMBER : Offer.GUEST;
  }

  /** What the mail was of; empty for digests. */
  public Optional<String> about() {
    return view.category().map(CategoryWords::name);
  }

  /** Whether one click would change nothing any more. */
  public boolean stopped() {
    return view.category()
        .map(category -> view.timing(category) == Timing.NEVER)
        .orElseGet(() -> view.timings().values().stream().noneMatch(this::isStoppedWithDigests));
  }

  private boolean isStoppedWithDigests(Timing timing) {
    return view.member()
        ? timing == Timing.IN_BATCH || timing == Timing.DAILY
        : timing != Timing.NEVER;
  }

  /** What the mail was of comes first. */
  public List<SegmentedRow> rows() {
    Comparator<Category> thisFirst =
        Comparator.comparing(category -> !view.category().equals(Optional.of(category)));
    return Arrays.stream(Category.values())
        .sorted(thisFirst)
        .map(category -> fields.row(category, errors))
        .toList();
  }

  @Override
  public String toString() {
    return "OptOutPage[***]";
  }
}
