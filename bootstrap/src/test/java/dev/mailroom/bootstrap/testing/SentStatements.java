package dev.mailroom.bootstrap.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what PostgreSQL is asked to execute by the thread that opens this, while it is open, by
 * the driver's own trace of what it sends: nothing can be asked past it.
 */
public final class SentStatements extends Handler implements AutoCloseable {

  private final Logger trace = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
  private final long thread = Thread.currentThread().threadId();
  private final AtomicInteger count = new AtomicInteger();

  private SentStatements() {}

  public static SentStatements ofThisThread() {
    var statements = new SentStatements();
    statements.trace.addHandler(statements);
    statements.trace.setUseParentHandlers(false);
    statements.trace.setLevel(Level.FINEST);
    return statements;
  }

  public int count() {
    return count.get();
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLongThreadID() == thread && line.getMessage().startsWith(" FE=> Execute(")) {
      count.incrementAndGet();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    trace.removeHandler(this);
    trace.setUseParentHandlers(true);
    trace.setLevel(null);
  }
}
