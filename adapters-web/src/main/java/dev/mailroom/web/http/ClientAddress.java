package dev.mailroom.web.http;

import java.util.Optional;

/** Where a request came from. */
final class ClientAddress {

  private ClientAddress() {}

  /**
   * The socket's peer, or behind a trusted proxy what that proxy added last: what stands before it
   * came from outside.
   */
  static String of(String peer, Optional<String> forwardedFor, boolean trustedProxy) {
    return forwardedFor
        .filter(header -> trustedProxy)
        .map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
        .filter(address -> address.matches("[0-9A-Fa-f:.]{2,45}"))
        .orElse(peer);
  }
}
