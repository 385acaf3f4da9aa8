package dev.mailroom.mail.freemarker;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Names a zone so that nobody misreads a time: the place and the distance from UTC. */
final class Zones {

  private static final String NO_BREAK = "\u00a0";

  private Zones() {}

  /** "UTC", "UTC+5:30", or "New York, UTC-5" where the distance changes with the season. */
  static String name(ZoneId zone, Instant at) {
    var offset = distance(zone.getRules().getOffset(at));
    return zone.normalized() instanceof ZoneOffset ? offset : place(zone) + "," + NO_BREAK + offset;
  }

  /** "UTC+1": enough beside a time of today. */
  static String distance(ZoneId zone, Instant at) {
    return distance(zone.getRules().getOffset(at));
  }

  private static String place(ZoneId zone) {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace("_", NO_BREAK);
  }

  private static String distance(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    if (minutes == 0) {
      return "UTC";
    }
    var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    var rest = minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60);
    return "UTC" + sign + minutes / 60 + rest;
  }
}
