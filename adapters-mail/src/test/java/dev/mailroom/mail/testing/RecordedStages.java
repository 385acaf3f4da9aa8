package dev.mailroom.mail.testing;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what it was told. */
public final class RecordedStages implements StageListener {

  private final List<Stage> entered = new ArrayList<>();
  private final List<Stage> completed = new ArrayList<>();
  private final Map<Stage, String> details = new EnumMap<>(Stage.class);
  private final Map<Stage, Reply> replies = new EnumMap<>(Stage.class);

  private @Nullable Stage failing;
  private boolean wholeJourney;

  /** Wants to see every step, as a test email does. */
  public static RecordedStages ofWholeJourney() {
    var stages = new RecordedStages();
    stages.wholeJourney = true;
    return stages;
  }

  @Override
  public boolean wantsWholeJourney() {
    return wholeJourney;
  }

  /** Throws when that stage begins, as a listener with a fault of its own. */
  public RecordedStages failingAt(Stage stage) {
    failing = stage;
    return this;
  }

  @Override
  public void entered(Stage stage, String detail) {
    if (stage == failing) {
      throw new IllegalStateException("the listener's own fault");
    }
    entered.add(stage);
  }

  @Override
  public void completed(Stage stage, String detail, Optional<Reply> reply) {
    completed.add(stage);
    details.put(stage, detail);
    reply.ifPresent(said -> replies.put(stage, said));
  }

  public List<Stage> entered() {
    return entered;
  }

  public List<Stage> completed() {
    return completed;
  }

  public String detail(Stage stage) {
    return details.get(stage);
  }

  public Reply reply(Stage stage) {
    return replies.get(stage);
  }
}
