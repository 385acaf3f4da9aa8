package dev.mailroom.web.admin.test;

import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.web.http.FieldErrors;

/**
 * Send Test Email, to fill in.
 *
 * @param through which way it will go; empty while mail is not set up
 */
public record TestForm(
    String recipient, String subject, String body, String through, FieldErrors errors) {

  private static final String SUBJECT = "Mailroom test";
  private static final String BODY = "Hello! If you can read this, Mailroom can send email.";

  static TestForm fresh(EmailAddress recipient, String through) {
    return new TestForm(recipient.value(), SUBJECT, BODY, through, FieldErrors.NONE);
  }

  static TestForm again(Progress test, String through) {
    return new TestForm(
        test.recipient().value(), test.subject(), test.body(), through, FieldErrors.NONE);
  }
}
