package dev.mailroom.mail.sendgrid;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;

/** Names what kept the API's answer from us. */
final class NetworkFailures {

  private NetworkFailures() {}

  static TransportFailure of(IOException problem, ApiCall call) {
    if (call.mayHaveBeenObeyed()) {
      return TransportFailure.of(
          Stage.ACCEPT,
          FailureKind.OUTCOME_UNKNOWN,
          "the mail was handed over, and no answer came back");
    }
    return problem instanceof SSLException tls
        ? TlsFailures.of(tls)
        : TransportFailure.of(call.stage(), kind(problem), words(problem));
  }

  private static FailureKind kind(IOException problem) {
    return switch (problem) {
      case UnknownHostException _ -> FailureKind.UNKNOWN_HOST;
      case ConnectionPoolTimeoutException _ -> FailureKind.TRY_LATER;
      case ConnectTimeoutException _ -> FailureKind.CONNECT_TIMEOUT;
      case NoRouteToHostException _ -> FailureKind.CONNECT_TIMEOUT;
      case ConnectException _ -> FailureKind.CONNECTION_REFUSED;
      case SocketTimeoutException _ -> FailureKind.READ_TIMEOUT;
      default -> FailureKind.CONNECTION_LOST;
    };
  }

  private static String words(IOException problem) {
    return switch (kind(problem)) {
      case UNKNOWN_HOST -> "no address is known for the API's host";
      case TRY_LATER -> "every connection to the API is in use";
      case CONNECT_TIMEOUT -> "the API's host does not answer";
      case CONNECTION_REFUSED -> "the API's host refuses connections";
      case READ_TIMEOUT -> "the API stopped answering";
      default -> "the connection to the API broke";
    };
  }
}
