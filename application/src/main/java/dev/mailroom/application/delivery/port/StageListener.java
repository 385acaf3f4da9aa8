package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.util.Optional;

/**
 * Watches one attempt, in its own thread. Stages a reused connection has behind it are not told
 * again.
 */
public interface StageListener {

  /** A step begins. */
  void entered(Stage stage, String detail);

  /**
   * The step that began last is done; {@code detail} says with what, {@code reply} what the server
   * said.
   */
  void completed(Stage stage, String detail, Optional<Reply> reply);

  /** Whether every step is to be seen, so that a connection that is open already will not do. */
  default boolean wantsWholeJourney() {
    return false;
  }
}
