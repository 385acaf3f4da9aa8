package dev.mailroom.web.admin.advice;

import dev.mailroom.web.admin.Step;
import java.util.List;

/** The server does not let us send as the Notification Email. */
final class SenderAdvice {

  private SenderAdvice() {}

  static Advice refused(Through way) {
    if (way.isSendGrid()) {
      return sendGrid();
    }
    return switch (way.preset()) {
      case AWS_SES -> awsSes();
      case MAILGUN -> mailgun();
      case GMAIL, OUTLOOK -> mailbox(way);
      case CUSTOM -> anyServer(way);
    };
  }

  private static Advice sendGrid() {
    return new Advice(
        "SendGrid does not let this sender send",
        "The Notification Email is not a verified sender, or the key lacks the Mail Send"
            + " permission.",
        List.of(
            Step.linked(
                "Open ",
                "Sender Authentication",
                "https://app.sendgrid.com/settings/sender_auth",
                " in SendGrid."),
            Step.of("Verify the whole domain, or this one address."),
            Step.of("Check that the API key grants Mail Send.")),
        Mend.SENDER);
  }

  private static Advice awsSes() {
    return new Advice(
        "AWS SES does not know this sender",
        "The Notification Email or its domain is not verified in this region.",
        List.of(
            Step.linked(
                "Open ",
                "Identities in the SES console",
                "https://console.aws.amazon.com/ses/home#/identities",
                ", in the region of the SMTP Host."),
            Step.of("Verify the domain, or the address itself, and wait for “Verified”.")),
        Mend.SENDER);
  }

  private static Advice mailgun() {
    return Advice.of(
        "Mailgun does not let this sender send",
        "The Notification Email is not in the domain of the SMTP Username, or that domain is not"
            + " verified yet.",
        Mend.SENDER,
        "Use an address of the Mailgun domain as the Notification Email.",
        "Check in Mailgun that the domain’s DNS records are verified.");
  }

  private static Advice mailbox(Through way) {
    return Advice.of(
        way.name() + " does not let this account send as that address",
        "An account may send as its own address and its aliases only.",
        Mend.SENDER,
        "Use the address of " + way.user() + " as the Notification Email.",
        "Or add the Notification Email to that account as an alias first.");
  }

  private static Advice anyServer(Through way) {
    return Advice.of(
        way.name() + " refused the sender",
        "This account may not send as the Notification Email, or its domain is not set up for"
            + " sending there.",
        Mend.SENDER,
        "Check that the Notification Email has no typing mistake.",
        "Ask your provider which senders the account may use, and verify the domain there.",
        "If a log-in is needed, enter the SMTP Username and SMTP Password.");
  }
}
