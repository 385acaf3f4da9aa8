package dev.mailroom.web;

/** The port to listen on cannot be had: another program has it, or the system keeps it back. */
public final class PortTaken extends RuntimeException {

  private final int port;

  PortTaken(int port, Throwable cause) {
    super("port " + port + " on this machine cannot be listened on", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
