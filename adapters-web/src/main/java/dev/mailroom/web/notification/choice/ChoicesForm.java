package dev.mailroom.web.notification.choice;

import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.web.http.Form;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * What the fields hold: as stored, or as sent.
 *
 * @param window minutes
 */
public record ChoicesForm(
    TimingFields timings, String window, boolean mentions, Summary summary, Quiet quiet) {

  /** Days by their numbers, Monday is 1; an hour as {@code 08:00}. */
  public record Summary(List<String> days, String at) {
    public Summary {
      days = List.copyOf(days);
    }

    private static Summary of(NotificationPreferences preferences) {
      var days = preferences.summaryDays().stream().sorted().map(ChoicesForm::number).toList();
      return new Summary(days, preferences.summaryAt().toString());
    }
  }

  /** Hours as {@code 20:30}. Who has none is offered the usual ones. */
  public record Quiet(boolean wanted, String from, String until) {

    private static Quiet of(Optional<QuietHours> hours) {
      return hours
          .map(it -> new Quiet(true, it.from().toString(), it.until().toString()))
          .orElse(new Quiet(false, "20:00", "07:00"));
    }
  }

  static ChoicesForm of(NotificationPreferences preferences) {
    return new ChoicesForm(
        TimingFields.of(Offer.MEMBER, preferences::timing),
        Long.toString(preferences.batchWindow().toMinutes()),
        preferences.mentionsAtOnce(),
        Summary.of(preferences),
        Quiet.of(preferences.quietHours()));
  }

  static ChoicesForm sent(Form form) {
    return new ChoicesForm(
        TimingFields.sent(Offer.MEMBER, form),
        form.text("window"),
        form.flag("mentions"),
        new Summary(form.all("day"), form.text("summary-at")),
        new Quiet(form.flag("quiet"), form.text("quiet-from"), form.text("quiet-until")));
  }

  static String number(DayOfWeek day) {
    return Integer.toString(day.getValue());
  }
}
