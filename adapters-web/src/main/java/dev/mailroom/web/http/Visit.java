package dev.mailroom.web.http;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.domain.account.Client;
import java.util.Optional;

/**
 * One request, read and checked: a form has passed its CSRF check when a handler sees it.
 *
 * @param form empty for GET and HEAD
 * @param person who is logged in, if anyone
 */
public record Visit(
    RequestLine line, Client client, Cookies cookies, Form form, Optional<SignedIn> person) {

  /** A variable part of the path. */
  public String parameter(String name) {
    return line.parameter(name);
  }

  /** The first value of a query parameter. */
  public Optional<String> query(String name) {
    return line.query(name);
  }

  Visit withForm(Form posted) {
    return new Visit(line, client, cookies, posted, person);
  }
}
