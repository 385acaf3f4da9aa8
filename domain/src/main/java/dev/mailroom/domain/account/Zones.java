package dev.mailroom.domain.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that can be chosen: UTC, and the places of the tz database. */
public final class Zones {

  public static final String UTC = "UTC";

  /** Leaves out what the database keeps for old programs: {@code US/Pacific}, {@code EST5EDT}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** Sorted, UTC first. */
  public static final List<String> IDS =
      Stream.concat(
              Stream.of(UTC),
              ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()).sorted())
          .toList();

  private Zones() {}

  /** Empty for what cannot be chosen. */
  public static Optional<ZoneId> parse(String id) {
    return IDS.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
  }
}
