package dev.mailroom.web.admin.test;

import dev.mailroom.web.http.FieldErrors;

/**
 * Send Test Email, to fill in.
 *
 * @param through which way it will go; empty while mail is not set up
 */
public record TestForm(
    String recipient, String subject, String body, String through, FieldErrors errors) {

  static final String SUBJECT = "Mailroom test";
  static final String BODY = "Hello! If you can read this, Mailroom can send email.";

  static TestForm to(String recipient, String subject, String through) {
    return new TestForm(recipient, subject, BODY, through, FieldErrors.NONE);
  }
}
