package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.EmailId;

/** Hears of faults of our own, such as an unreachable database; not of what providers do. */
public interface Faults {

  /** The activity failed and is tried again; told once, then silence until {@link #recovered}. */
  void failed(String activity, Throwable fault);

  /** The activity works again. */
  void recovered(String activity);

  /** Our code broke over one email. */
  void crashed(EmailId email, Throwable fault);
}
