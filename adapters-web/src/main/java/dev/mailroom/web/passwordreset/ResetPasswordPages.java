package dev.mailroom.web.passwordreset;

import dev.mailroom.application.passwordreset.ResetPassword;
import dev.mailroom.application.passwordreset.ResetPassword.Result.DeadLink;
import dev.mailroom.application.passwordreset.ResetPassword.Result.PasswordReset;
import dev.mailroom.application.passwordreset.ResetPassword.Result.Weak;
import dev.mailroom.application.passwordreset.ViewResetLink;
import dev.mailroom.application.passwordreset.ViewResetLink.Result.Dead;
import dev.mailroom.application.passwordreset.ViewResetLink.Result.Live;
import dev.mailroom.domain.account.Password;
import dev.mailroom.web.account.PasswordWords;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Flash;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;

/**
 * {@code /reset-password/{token}}. GET and HEAD look and change nothing: link scanners come first.
 */
public final class ResetPasswordPages implements RouteGroup {

  private final ViewResetLink viewLink;
  private final ResetPassword resetPassword;

  public ResetPasswordPages(ViewResetLink viewLink, ResetPassword resetPassword) {
    this.viewLink = viewLink;
    this.resetPassword = resetPassword;
  }

  /**
   * The form.
   *
   * @param token is in its address already, and its action repeats it
   * @param email whose password it is, for a password manager to file the new one under
   */
  public record Form(String token, String email, FieldErrors errors) {

    @Override
    public String toString() {
      return "Form[***]";
    }
  }

  /** The page of a link that does not work, any more or at all. */
  public record DeadPage(long minutes) {}

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/reset-password/{token}", visit -> look(visit).withoutReferrer())
        .post("/reset-password/{token}", visit -> reset(visit).withoutReferrer());
  }

  private Answer look(Visit visit) {
    return form(visit.parameter("token"), FieldErrors.NONE, 200);
  }

  private Answer reset(Visit visit) {
    var token = visit.parameter("token");
    var password = new Password(visit.form().text("new-password"));
    return switch (resetPassword.reset(
        new ResetPassword.Command(token, password, visit.client()))) {
      case PasswordReset() -> Answer.seeOther("/login").flash(Flash.PASSWORD_RESET);
      case DeadLink() -> dead();
      case Weak(var weakness) -> form(token, weak(PasswordWords.of(weakness)), 422);
    };
  }

  private static FieldErrors weak(String text) {
    return FieldErrors.of("new-password", "New password", text);
  }

  private Answer form(String token, FieldErrors errors, int status) {
    return switch (viewLink.view(token)) {
      case Live(var address) ->
          Answer.page("passwordreset/reset.ftlh", new Form(token, address.value(), errors))
              .status(status);
      case Dead() -> dead();
    };
  }

  private static Answer dead() {
    return Answer.page("passwordreset/dead.ftlh", new DeadPage(LinkLife.minutes())).status(410);
  }
}
