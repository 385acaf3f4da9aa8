package dev.mailroom.web.admin.email;

import dev.mailroom.web.admin.Fact;
import java.util.List;

/**
 * What is in force and how it does.
 *
 * @param state ok, warn, bad or idle
 */
public record StatusCard(
    String state, String line, List<Fact> facts, String note, List<SourceLine> sources) {

  public StatusCard {
    facts = List.copyOf(facts);
    sources = List.copyOf(sources);
  }

  /** One rung of the ladder of sources. */
  public record SourceLine(String label, String note, boolean inForce) {}
}
