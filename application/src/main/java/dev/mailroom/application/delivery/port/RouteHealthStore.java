package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.RouteHealth;
import java.util.function.UnaryOperator;

/** The route's health, shared by all processes. */
public interface RouteHealthStore {

  RouteHealth current();

  /**
   * Replaces it by what the function makes of it, in the caller's transaction; others wait. Answers
   * the new one.
   */
  RouteHealth update(UnaryOperator<RouteHealth> change);
}
