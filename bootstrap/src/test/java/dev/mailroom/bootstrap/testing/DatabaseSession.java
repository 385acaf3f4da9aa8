package dev.mailroom.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.bootstrap.testing.DatabaseProxy.Point;
import dev.mailroom.bootstrap.testing.DatabaseProxy.Watcher;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/** One connection through a {@link DatabaseProxy}: PostgreSQL's protocol 3, as far as needed. */
final class DatabaseSession {

  private static final int WHOLE_PROTOCOL = 3 << 16;
  private static final byte[] READY = {'Z', 0, 0, 0, 5};

  private final Socket client;
  private final Socket server;
  private final Watcher watcher;
  private final Map<String, String> statements = new HashMap<>();
  private String bound = "";
  private boolean holdsResults;
  private volatile Awaited awaited = Awaited.NOTHING;

  private enum Awaited {
    NOTHING,
    CLAIM,
    COMMIT
  }

  DatabaseSession(Socket client, Socket server, Watcher watcher) {
    this.client = client;
    this.server = server;
    this.watcher = watcher;
  }

  /** Passes messages on one by one, and reads what is executed. */
  void fromClient() throws IOException {
    var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
    var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
    greet(in, out);
    while (true) {
      int type = in.read();
      if (type < 0) {
        return;
      }
      int length = in.readInt();
      var body = in.readNBytes(length - Integer.BYTES);
      read((char) type, body);
      out.write(type);
      out.writeInt(length);
      out.write(body);
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  /** What comes before the first message with a type: perhaps a question about TLS. */
  private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
    int protocol;
    do {
      int length = in.readInt();
      protocol = in.readInt();
      out.writeInt(length);
      out.writeInt(protocol);
      out.write(in.readNBytes(length - 2 * Integer.BYTES));
      out.flush();
    } while (protocol >>> 16 != WHOLE_PROTOCOL >>> 16);
  }

  private void read(char type, byte[] body) throws IOException {
    switch (type) {
      case 'P' -> statements.put(text(body, 0), text(body, text(body, 0).length() + 1));
      case 'B' -> bound = statements.getOrDefault(text(body, text(body, 0).length() + 1), "");
      case 'E' -> executed(bound);
      case 'Q' -> executed(text(body, 0));
      default -> {}
    }
  }

  private void executed(String sql) throws IOException {
    if (sql.contains("SKIP LOCKED") && sql.contains("UPDATE emails")) {
      awaited = Awaited.CLAIM;
    } else if (sql.contains("INSERT INTO attempts")) {
      holdsResults = true;
    } else if (holdsResults && sql.equalsIgnoreCase("COMMIT")) {
      holdsResults = false;
      passing(Point.COMMITTING);
      awaited = Awaited.COMMIT;
    } else if (sql.equalsIgnoreCase("ROLLBACK")) {
      holdsResults = false;
    }
  }

  /** Passes bytes on, and notices where an answer ends. */
  void fromServer() throws IOException {
    var in = server.getInputStream();
    var out = client.getOutputStream();
    var bytes = new byte[16 * 1024];
    var tail = new byte[READY.length + 1];
    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
      remember(tail, bytes, count);
      var answered = isReady(tail) ? awaited : Awaited.NOTHING;
      if (answered == Awaited.COMMIT) {
        passing(Point.COMMITTED);
      }
      out.write(bytes, 0, count);
      if (answered != Awaited.NOTHING) {
        awaited = Awaited.NOTHING;
        passing(answered == Awaited.CLAIM ? Point.CLAIMED : Point.COMMIT_ANSWERED);
      }
    }
  }

  private static void remember(byte[] tail, byte[] bytes, int count) {
    int kept = Math.max(0, tail.length - count);
    System.arraycopy(tail, tail.length - kept, tail, 0, kept);
    System.arraycopy(bytes, count - (tail.length - kept), tail, kept, tail.length - kept);
  }

  private static boolean isReady(byte[] tail) {
    for (int i = 0; i < READY.length; i++) {
      if (tail[i] != READY[i]) {
        return false;
      }
    }
    return true;
  }

  private void passing(Point point) throws IOException {
    if (!watcher.mayGoOn(point)) {
      throw new EOFException(point.name());
    }
  }

  /** The text that begins there and ends with a zero. */
  private static String text(byte[] body, int from) {
    int end = from;
    while (body[end] != 0) {
      end++;
    }
    return new String(body, from, end - from, UTF_8);
  }
}
