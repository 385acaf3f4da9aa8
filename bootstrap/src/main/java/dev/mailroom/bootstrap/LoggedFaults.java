package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.port.Faults;
import dev.mailroom.domain.delivery.EmailId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own faults in the log: the first of a row with its cause, then silence until it works again.
 */
final class LoggedFaults implements Faults {

  private static final Logger LOG = LoggerFactory.getLogger("mailroom.email");

  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  @Override
  public void failed(String activity, Throwable fault) {
    if (failing.add(activity)) {
      LOG.atError()
          .setMessage("email.fault")
          .addKeyValue("activity", activity)
          .setCause(fault)
          .log();
    }
  }

  @Override
  public void recovered(String activity) {
    if (failing.remove(activity)) {
      LOG.atInfo().setMessage("email.recovered").addKeyValue("activity", activity).log();
    }
  }

  /** Only where it broke: the message of a foreign exception may quote the mail. */
  @Override
  public void crashed(EmailId email, Throwable fault) {
    LOG.atError()
        .setMessage("email.crashed")
        .addKeyValue("id", email)
        .addKeyValue("fault", fault.getClass().getName())
        .addKeyValue("at", place(fault))
        .log();
  }

  private static String place(Throwable fault) {
    var trace = fault.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }
}
