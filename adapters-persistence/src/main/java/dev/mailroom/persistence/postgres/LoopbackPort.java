package dev.mailroom.persistence.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's port: the same as last time if it is still free, so that tools find it again. */
record LoopbackPort(Path memory) {

  int choose() throws IOException {
    int last = remembered();
    int port = last > 0 && isFree(last) ? last : anyFree();
    Files.writeString(memory, Integer.toString(port));
    return port;
  }

  private int remembered() throws IOException {
    if (!Files.exists(memory)) {
      return 0;
    }
    String text = Files.readString(memory).strip();
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
