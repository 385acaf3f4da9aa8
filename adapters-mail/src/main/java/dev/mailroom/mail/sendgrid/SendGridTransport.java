package dev.mailroom.mail.sendgrid;

import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import dev.mailroom.application.delivery.port.EmailTransport;
import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Sends by SendGrid's mail API (v3), over a pool of open connections. */
public final class SendGridTransport implements EmailTransport<SendGridRoute> {

  public static final URI PUBLIC_API = URI.create("https://api.sendgrid.com");

  private final URI base;
  private final Answers answers;
  private final LatePool connections;
  private final ConcurrentHashMap<Timeouts, ApiClient> clients = new ConcurrentHashMap<>();

  /** {@code base}: https, or http to this machine. */
  public SendGridTransport(URI base, InstantSource clock) {
    this(base, clock, SendGridTransport::platformTls);
  }

  SendGridTransport(URI base, InstantSource clock, Supplier<SSLContext> tls) {
    this.base = BaseAddress.checked(base);
    this.answers = new Answers(clock);
    this.connections = new LatePool(tls);
  }

  private static SSLContext platformTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  @Override
  public TransportResult send(SendGridRoute route, OutgoingMessage message, StageListener stages) {
    var request = MailRequest.of(message);
    var size = String.format(Locale.ENGLISH, "%.1f kB", request.getBody().length() / 1e3);
    var call = new ApiCall(stages, route.timeouts(), Stage.DATA, size);
    return answered(route, request, call, response -> verdict(response, call));
  }

  private TransportResult verdict(Response response, ApiCall call) {
    if (!Answers.isPositive(response)) {
      return new TransportResult.NotAccepted(answers.refused(response));
    }
    var reply = Answers.accepted(response);
    call.complete(call.detail());
    call.stages().entered(Stage.ACCEPT, "");
    call.stages().completed(Stage.ACCEPT, "", Optional.of(reply));
    return new TransportResult.Accepted(reply);
  }

  /** Asks what the key may do; sends nothing. */
  @Override
  public TransportResult probe(SendGridRoute route, StageListener stages) {
    var request = new Request();
    request.setMethod(Method.GET);
    request.setEndpoint("scopes");
    var call = new ApiCall(stages, route.timeouts(), Stage.AUTHENTICATE, "API key");
    return answered(route, request, call, response -> permission(response, stages));
  }

  private TransportResult permission(Response response, StageListener stages) {
    if (!Answers.isPositive(response)) {
      return new TransportResult.NotAccepted(answers.refused(response));
    }
    if (!Answers.grantsSending(response)) {
      return new TransportResult.NotAccepted(
          TransportFailure.of(
              Stage.AUTHENTICATE,
              FailureKind.AUTHENTICATION_FAILED,
              "the API key is good, but has no Mail Send permission"));
    }
    var reply = new Reply(response.getStatusCode(), Optional.empty(), "The key may send mail");
    stages.completed(Stage.AUTHENTICATE, "API key", Optional.of(reply));
    return new TransportResult.Accepted(reply);
  }

  private TransportResult answered(
      SendGridRoute route,
      Request request,
      ApiCall call,
      Function<Response, TransportResult> judge) {
    var client = clients.computeIfAbsent(route.timeouts(), this::client);
    var api = new SendGrid(route.apiKey().orElseThrow().value().strip(), client);
    try {
      return judge.apply(ScopedValue.where(ApiCall.CURRENT, call).call(() -> api.api(request)));
    } catch (IOException e) {
      return new TransportResult.NotAccepted(NetworkFailures.of(e, call));
    }
  }

  private ApiClient client(Timeouts timeouts) {
    return new ApiClient(base, connections.get(), timeouts);
  }

  @Override
  public void close() {
    connections.close();
  }
}
