package dev.mailroom.domain.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When mail about a category comes. */
public enum Timing {
  IMMEDIATELY,
  /** Together with what follows within the person's batch window. */
  IN_BATCH,
  /** Once a day, at the person's hour. */
  DAILY,
  /** No mail; it stands in the list under the bell. */
  NEVER;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Timing> ofCode(String code) {
    return Arrays.stream(values()).filter(timing -> timing.code().equals(code)).findFirst();
  }
}
