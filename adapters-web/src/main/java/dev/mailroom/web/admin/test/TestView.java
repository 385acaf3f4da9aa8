package dev.mailroom.web.admin.test;

import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.admin.advice.Advice;
import dev.mailroom.web.admin.stages.StageRow;
import java.util.List;
import java.util.Optional;

/**
 * A test on its way, or where it ended.
 *
 * @param advice present when it failed
 * @param share of its stages that are behind it
 */
public record TestView(
    String id,
    Verdict verdict,
    List<Fact> facts,
    List<StageRow> stages,
    Optional<Advice> advice,
    Share share) {

  public TestView {
    facts = List.copyOf(facts);
    stages = List.copyOf(stages);
  }

  /** Numbers for the geometry of a bar: {@code done} of {@code all}. */
  public record Share(int done, int all) {}

  /** Whether a stage of the list shows the failure; else the advice stands below it. */
  public boolean isFailureListed() {
    return stages.stream().anyMatch(stage -> stage.state().equals("bad"));
  }
}
