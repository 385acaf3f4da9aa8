package dev.mailroom.domain.mailsettings;

import java.util.Optional;

/** One way out, with everything needed to take it. */
public sealed interface Route permits SmtpRoute, SendGridRoute {

  Provider provider();

  /** False while a credential is missing, as after it was cleared; nothing can be sent then. */
  boolean isComplete();

  /** The credential it holds. */
  Optional<Secret> secret();

  /** The same way without its credential. */
  Route withoutSecret();

  /** What people call it: a host, or the provider's name. */
  String label();
}
