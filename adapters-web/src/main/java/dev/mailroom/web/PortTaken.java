package dev.mailroom.web;

/** The port to listen on cannot be had: another program has it, or the system keeps it back. */
public final class PortTaken extends RuntimeException {

  private final int port;

  PortTaken(int port) {
    super("port " + port + " on this machine cannot be listened on");
    this.port = port;
  }

  public int port() {
    return port;
  }
}
