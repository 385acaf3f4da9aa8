package dev.mailroom.web.api.v1;

import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.KeyReused;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.NotAnAddress;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.Noted;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiProblem.Fault;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.api.JsonFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code POST /password-resets}: the same answer for every address, so that nobody learns who has
 * an account.
 */
public final class PasswordResetApi implements ApiRoutes.Group {

  private static final Pattern IP = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private final RequestPasswordReset request;

  public PasswordResetApi(RequestPasswordReset request) {
    this.request = request;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on(
        "POST", "/password-resets", Operation.writing(Scope.PASSWORD_RESETS_WRITE, this::reset));
  }

  /** {@code ip}: of the person, as the application saw it; limits count by it. */
  private record Sent(String email, Optional<String> ip) {}

  private ApiAnswer reset(ApiCall call) {
    var sent = call.read(PasswordResetApi::sent);
    var client =
        sent.ip().map(ip -> new Client(ip, call.client().userAgent())).orElse(call.client());
    return switch (request.request(
        new RequestPasswordReset.Command(sent.email(), client, call.key()))) {
      case Noted(_, var before) ->
          ApiAnswer.accepted(ApiJson.object().put("status", "noted")).replayed(before);
      case NotAnAddress() ->
          throw ApiCall.unprocessable(List.of(new Fault("/email", "must be one email address")));
      case KeyReused() -> throw ApiProblem.keyReused();
    };
  }

  private static Sent sent(JsonFields fields) {
    var email = fields.text("email");
    var ip = fields.optionalText("ip");
    if (ip.filter(typed -> !IP.matcher(typed).matches()).isPresent()) {
      fields.complain("ip", "must be an IP address");
    }
    return new Sent(email, ip);
  }
}
