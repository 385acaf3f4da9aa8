package dev.mailroom.mail.smtp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Finds the server and connects to the first of its addresses that answers. */
final class Dialer {

  private static final long SHORTEST_TRY_MILLIS = 1_000;

  private final SmtpRoute route;

  Dialer(SmtpRoute route) {
    this.route = route;
  }

  InetAddress[] resolve(StageListener stages) throws DeliveryFailure {
    stages.entered(Stage.RESOLVE, route.host());
    var addresses = lookUp();
    var found =
        Arrays.stream(addresses).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    stages.completed(Stage.RESOLVE, found, Optional.empty());
    return addresses;
  }

  /** The platform's resolver knows no time-out of ours, so it is waited for from outside. */
  private InetAddress[] lookUp() throws DeliveryFailure {
    var lookUp = new FutureTask<>(() -> InetAddress.getAllByName(route.host()));
    Thread.ofVirtual().name("resolve").start(lookUp);
    try {
      return lookUp.get(route.timeouts().connect().toMillis(), MILLISECONDS);
    } catch (ExecutionException e) {
      throw unknown(
          e.getCause() instanceof UnknownHostException
              ? "no address is known for " + route.host()
              : "the address of " + route.host() + " cannot be looked up");
    } catch (TimeoutException e) {
      throw unknown("no name server answered for " + route.host());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown("interrupted");
    }
  }

  private static DeliveryFailure unknown(String detail) {
    return new DeliveryFailure(Stage.RESOLVE, FailureKind.UNKNOWN_HOST, detail);
  }

  /**
   * Tries one address after the other; together they have the route's connect time-out. When none
   * answers, the first one's trouble is told: the rest are often IPv6 where there is none.
   */
  WireSocket connect(InetAddress[] addresses) throws DeliveryFailure {
    long end = System.nanoTime() + route.timeouts().connect().toNanos();
    var troubles = new ArrayList<DeliveryFailure>();
    for (int i = 0; i < addresses.length; i++) {
      long left = Math.max(0, end - System.nanoTime()) / 1_000_000 / (addresses.length - i);
      try {
        return connect(addresses[i], Math.max(SHORTEST_TRY_MILLIS, left));
      } catch (IOException e) {
        troubles.add(failure(addresses[i], e));
      }
    }
    throw troubles.getFirst();
  }

  /** The address carries the host's name as it was configured, which TLS verifies. */
  WireSocket connect(InetAddress address, long timeoutMillis) throws IOException {
    var socket = new WireSocket();
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) route.timeouts().read().toMillis());
      var named = InetAddress.getByAddress(route.host(), address.getAddress());
      socket.connect(new InetSocketAddress(named, route.port()), (int) timeoutMillis);
      return socket;
    } catch (IOException e) {
      socket.abandon();
      throw e;
    }
  }

  private DeliveryFailure failure(InetAddress address, IOException problem) {
    var place = address.getHostAddress() + " port " + route.port();
    return switch (problem) {
      case NoRouteToHostException _ -> unreachable(place);
      case SocketException _ when saysUnreachable(problem) -> unreachable(place);
      case ConnectException _ ->
          failure(FailureKind.CONNECTION_REFUSED, place + " refuses connections");
      case SocketTimeoutException _ ->
          failure(FailureKind.CONNECT_TIMEOUT, place + " does not answer");
      default -> failure(FailureKind.CONNECTION_LOST, place + " closed the connection at once");
    };
  }

  /** The platform has no type of its own for a network, as against a host, out of reach. */
  private static boolean saysUnreachable(IOException problem) {
    var words = String.valueOf(problem.getMessage());
    return words.contains("unreachable") || words.contains("timed out");
  }

  private static DeliveryFailure unreachable(String place) {
    return failure(FailureKind.CONNECT_TIMEOUT, "there is no way to " + place);
  }

  private static DeliveryFailure failure(FailureKind kind, String detail) {
    return new DeliveryFailure(Stage.CONNECT, kind, detail);
  }
}
