package dev.mailroom.web.passwordreset;

import dev.mailroom.application.passwordreset.RequestPasswordReset;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.KeyReused;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.NotAnAddress;
import dev.mailroom.application.passwordreset.RequestPasswordReset.Result.Noted;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/** {@code /forgot-password}: takes an address and answers the same whether it belongs to anyone. */
public final class ForgotPasswordPages implements RouteGroup {

  private static final String ONE_ADDRESS = "Enter one email address, for example ada@example.com.";

  private final RequestPasswordReset request;

  public ForgotPasswordPages(RequestPasswordReset request) {
    this.request = request;
  }

  /** The form. */
  public record Form(String email, FieldErrors errors) {}

  /** "Check your inbox"; {@code minutes} is how long the link works. */
  public record Sent(String email, long minutes) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/forgot-password", visit -> form(new Form("", FieldErrors.NONE)))
        .post("/forgot-password", this::request);
  }

  private Answer request(Visit visit) {
    var typed = visit.form().text("email");
    return switch (request.request(new RequestPasswordReset.Command(typed, visit.client()))) {
      case Noted(var email, _) ->
          Answer.page("passwordreset/sent.ftlh", new Sent(email.value(), LinkLife.minutes()));
      case NotAnAddress() ->
          form(new Form(typed, FieldErrors.of("email", "Email", ONE_ADDRESS))).status(422);
      case KeyReused() -> throw new IllegalStateException("a form has no key");
    };
  }

  private static Answer form(Form form) {
    return Answer.page("passwordreset/forgot.ftlh", form);
  }
}
