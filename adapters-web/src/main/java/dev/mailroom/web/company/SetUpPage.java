package dev.mailroom.web.company;

import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;

/**
 * The form for the first administrator and company; what was typed stays, but for the password.
 *
 * @param problem what is wrong with the whole form; empty when nothing is
 */
public record SetUpPage(
    String code, String company, String name, String email, String problem, FieldErrors errors) {

  static SetUpPage empty(String code) {
    return new SetUpPage(code, "", "", "", "", FieldErrors.NONE);
  }

  static SetUpPage typed(Form form) {
    return new SetUpPage(
        form.text("code"),
        form.text("company"),
        form.text("name"),
        form.text("email"),
        "",
        FieldErrors.NONE);
  }

  SetUpPage with(FieldErrors found) {
    return new SetUpPage(code, company, name, email, problem, found);
  }

  SetUpPage saying(String text) {
    return new SetUpPage(code, company, name, email, text, errors);
  }
}
