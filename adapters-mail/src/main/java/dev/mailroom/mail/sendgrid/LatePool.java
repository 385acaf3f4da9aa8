package dev.mailroom.mail.sendgrid;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;

/** The pool of connections, made with the first of them: who sends by SMTP pays nothing for it. */
final class LatePool implements AutoCloseable {

  private final Supplier<SSLContext> tls;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable PoolingHttpClientConnectionManager pool;

  LatePool(Supplier<SSLContext> tls) {
    this.tls = tls;
  }

  PoolingHttpClientConnectionManager get() {
    lock.lock();
    try {
      if (pool == null) {
        pool = WatchedConnections.pool(tls.get());
      }
      return pool;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (pool != null) {
        pool.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
