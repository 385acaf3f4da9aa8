package dev.mailroom.domain.mailsettings;

import java.util.OptionalInt;

/**
 * What the provider lets us send, over all our processes; what is above it waits. Absent means no
 * limit.
 */
public record RateLimit(OptionalInt perSecond, OptionalInt perDay) {

  public static final RateLimit NONE = new RateLimit(OptionalInt.empty(), OptionalInt.empty());
}
