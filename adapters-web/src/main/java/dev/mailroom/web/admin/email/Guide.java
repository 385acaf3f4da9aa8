package dev.mailroom.web.admin.email;

import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.admin.Step;
import java.util.List;

/** Instructions beside the form. */
public record Guide(String title, List<Step> steps, List<Fact> facts, List<Note> notes) {

  public Guide {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }

  /** Something worth knowing, under a title of its own. */
  public record Note(String title, String text) {}
}
