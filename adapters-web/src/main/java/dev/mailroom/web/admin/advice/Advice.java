package dev.mailroom.web.admin.advice;

import dev.mailroom.web.admin.Step;
import java.util.List;

/**
 * What to do about a failure.
 *
 * @param headline what happened: "Gmail refused the user name or password"
 * @param cause why that is, most likely
 * @param steps the way out, in order
 * @param mend where in the settings
 */
public record Advice(String headline, String cause, List<Step> steps, Mend mend) {

  public Advice {
    steps = List.copyOf(steps);
  }

  static Advice of(String headline, String cause, Mend mend, String... steps) {
    return new Advice(headline, cause, List.of(steps).stream().map(Step::of).toList(), mend);
  }
}
