package dev.mailroom.web.notification.choice;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.web.http.FieldErrors;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads what was sent: either something is wrong with it, or these are preferences. */
final class ChoicesReader {

  private static final String ONE_OF_THE_LIST = "Choose one of the list.";
  private static final String QUIET = "Quiet hours";

  private final ChoicesForm form;

  ChoicesReader(ChoicesForm form) {
    this.form = form;
  }

  FieldErrors errors() {
    var errors = form.timings().errors();
    if (window().isEmpty()) {
      errors = errors.and("window", "A batch leaves after", "Choose one of the answers.");
    }
    if (days().isEmpty() || days().size() < form.summary().days().stream().distinct().count()) {
      errors = errors.and("days", "Summary days", "Choose at least one day.");
    }
    if (summaryAt().isEmpty()) {
      errors = errors.and("summary-at", "Summary at", ONE_OF_THE_LIST);
    }
    return form.quiet().wanted() ? andQuiet(errors) : errors;
  }

  private FieldErrors andQuiet(FieldErrors errors) {
    if (quietFrom().isEmpty()) {
      return errors.and("quiet-from", QUIET, ONE_OF_THE_LIST);
    }
    if (quietUntil().isEmpty()) {
      return errors.and("quiet-until", QUIET, ONE_OF_THE_LIST);
    }
    return quietFrom().equals(quietUntil())
        ? errors.and("quiet-until", QUIET, "Choose an end that is not the beginning.")
        : errors;
  }

  /** Only without {@link #errors()}. */
  NotificationPreferences preferences() {
    return new NotificationPreferences(
        form.timings().timings(),
        window().orElseThrow(),
        form.mentions(),
        days(),
        summaryAt().orElseThrow(),
        quietHours(),
        Optional.empty());
  }

  private Optional<QuietHours> quietHours() {
    return form.quiet().wanted()
        ? Optional.of(new QuietHours(quietFrom().orElseThrow(), quietUntil().orElseThrow()))
        : Optional.empty();
  }

  private Optional<Duration> window() {
    return NotificationPreferences.WINDOWS.stream()
        .filter(window -> Long.toString(window.toMinutes()).equals(form.window()))
        .findFirst();
  }

  private Set<DayOfWeek> days() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> form.summary().days().contains(ChoicesForm.number(day)))
        .collect(toSet());
  }

  private Optional<LocalTime> summaryAt() {
    return Hours.FULL.parse(form.summary().at());
  }

  private Optional<LocalTime> quietFrom() {
    return Hours.HALF.parse(form.quiet().from());
  }

  private Optional<LocalTime> quietUntil() {
    return Hours.HALF.parse(form.quiet().until());
  }
}
