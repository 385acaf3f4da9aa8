package dev.mailroom.application.delivery.port;

/** Hears of faults of our own, such as an unreachable database; not of what providers do. */
public interface Faults {

  /** The activity failed and is tried again; told once until it has {@link #recovered}. */
  void failed(String activity, Throwable fault);

  /** The activity works again. */
  void recovered(String activity);
}
