package dev.mailroom.bootstrap.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Passes on what it gets some milliseconds later, each way, as a server far away would; a new
 * connection waits for two ways more. Arguments: the server's port, milliseconds one way.
 */
final class DelayProxy {

  private static final int PIECE = 64 * 1024;

  private final int target;
  private final long delayNanos;

  private DelayProxy(int target, long delayMillis) {
    this.target = target;
    this.delayNanos = TimeUnit.MILLISECONDS.toNanos(delayMillis);
  }

  /** In a process of its own, which first says its port. */
  static Child start(int target, int oneWayMillis) {
    return Child.java(DelayProxy.class, target, oneWayMillis);
  }

  public static void main(String[] arguments) throws IOException {
    var proxy = new DelayProxy(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    try (var listener = new ServerSocket(0, 512, InetAddress.getLoopbackAddress())) {
      System.out.println(listener.getLocalPort());
      while (true) {
        var near = listener.accept();
        Thread.ofVirtual().start(() -> proxy.join(near));
      }
    }
  }

  private void join(Socket near) {
    try {
      TimeUnit.NANOSECONDS.sleep(2 * delayNanos);
      var far = new Socket(InetAddress.getLoopbackAddress(), target);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      pass(near, far);
      pass(far, near);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Bytes, and when they are due; none at the end. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(byte[] bytes, long due) {}

  private void pass(Socket from, Socket to) {
    var underWay = new LinkedBlockingQueue<Piece>();
    Thread.ofVirtual().start(() -> read(from, underWay));
    Thread.ofVirtual().start(() -> write(underWay, to));
  }

  private void read(Socket from, BlockingQueue<Piece> underWay) {
    var buffer = new byte[PIECE];
    int count;
    do {
      count = read(from, buffer);
      underWay.add(new Piece(Arrays.copyOf(buffer, count), System.nanoTime() + delayNanos));
    } while (count > 0);
  }

  private static int read(Socket from, byte[] buffer) {
    try {
      return Math.max(0, from.getInputStream().read(buffer));
    } catch (IOException e) {
      return 0;
    }
  }

  private static void write(BlockingQueue<Piece> underWay, Socket to) {
    try (to) {
      for (var piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
        TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
        to.getOutputStream().write(piece.bytes());
      }
    } catch (IOException e) {
      // one end has left; the other hears of it as the socket closes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
