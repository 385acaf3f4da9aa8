package dev.mailroom.web.admin.advice;

import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.admin.Step;
import java.util.List;

/** The server does not take our user name and password. */
final class LogInAdvice {

  private LogInAdvice() {}

  static Advice failed(TransportFailure failure, Through way) {
    if (way.isSendGrid()) {
      return sendGrid();
    }
    return switch (way.preset()) {
      case GMAIL -> gmail(way);
      case OUTLOOK -> outlook(failure, way);
      case AWS_SES -> awsSes();
      case MAILGUN -> mailgun();
      case CUSTOM -> anyServer(way);
    };
  }

  private static Advice gmail(Through way) {
    return new Advice(
        "Gmail refused the user name or password",
        "Gmail wants an app password. It refuses account passwords, and forgets app passwords when"
            + " the account’s password changes.",
        List.of(
            Step.of("Check that 2-step verification is on for " + way.user() + "."),
            Step.linked(
                "Create a new ", "app password", "https://myaccount.google.com/apppasswords", "."),
            Step.of("Paste it as the SMTP Password and save."),
            Step.of("Check that the SMTP Username is the whole address.")),
        Mend.PASSWORD);
  }

  private static Advice outlook(TransportFailure failure, Through way) {
    boolean switchedOff = failure.detail().contains("5.7.139");
    return new Advice(
        "Outlook refused the user name or password",
        switchedOff
            ? "Logging in with a password is switched off for this mailbox or organisation."
            : "Outlook wants an app password once two-step verification is on, and many accounts"
                + " may not use passwords for SMTP at all.",
        List.of(
            Step.of("Check that two-step verification is on for " + way.user() + "."),
            Step.linked(
                "Create an ",
                "app password",
                "https://account.microsoft.com/security",
                " and paste it as the SMTP Password."),
            Step.of(
                "For Microsoft 365, ask its administrator to allow Authenticated SMTP for the"
                    + " mailbox, and use smtp.office365.com as the SMTP Host."),
            Step.of("If it stays refused, choose another provider; Microsoft is ending this way.")),
        Mend.PASSWORD);
  }

  private static Advice awsSes() {
    return new Advice(
        "AWS SES refused the user name or password",
        "SES has SMTP credentials of its own, made for one region. Access keys and the console’s"
            + " password do not work here.",
        List.of(
            Step.linked(
                "Open ",
                "SMTP settings in the SES console",
                "https://console.aws.amazon.com/ses/home#/smtp",
                ", in the region of the SMTP Host."),
            Step.of("Create SMTP credentials there and paste both parts here."),
            Step.of("Check that their IAM user may still call ses:SendRawEmail.")),
        Mend.PASSWORD);
  }

  private static Advice mailgun() {
    return Advice.of(
        "Mailgun refused the user name or password",
        "Mailgun’s SMTP password belongs to one domain, and is neither the account’s password nor"
            + " an API key. Domains in the EU have a host of their own.",
        Mend.PASSWORD,
        "Use the whole address as the SMTP Username: postmaster@ and your domain.",
        "Reset the password under the domain’s SMTP credentials and paste the new one.",
        "For a domain in the EU region, use smtp.eu.mailgun.org as the SMTP Host.");
  }

  private static Advice anyServer(Through way) {
    return Advice.of(
        way.name() + " refused the user name or password",
        "One of the two is mistyped, has changed, or is not meant for sending mail. Providers with"
            + " 2-step verification want an app password.",
        Mend.PASSWORD,
        "Type the SMTP Username and SMTP Password again; many servers want the whole address.",
        "If the account has 2-step verification, create an app password and use that.",
        "Check that your provider allows this account to send by SMTP, and from this machine.");
  }

  private static Advice sendGrid() {
    return new Advice(
        "SendGrid refused the API key",
        "The key is mistyped, deleted, or lacks the Mail Send permission.",
        List.of(
            Step.linked(
                "Open ",
                "Settings, API Keys",
                "https://app.sendgrid.com/settings/api_keys",
                " in SendGrid."),
            Step.of("Create a key with Restricted Access that grants Mail Send."),
            Step.of("Paste it as the SendGrid API Key and save.")),
        Mend.API_KEY);
  }

  static Advice notOffered(Through way) {
    return Advice.of(
        way.name() + " offers no way to log in",
        "An SMTP Username is set, and the server takes none on this port; port 25 is often like"
            + " that, and so are servers that allow log-in only once encrypted.",
        Mend.USERNAME,
        "Try port 587 with Require TLS, or 465 with Use SSL.",
        "If it is a relay that needs no log-in, empty the SMTP Username.",
        "If the server is yours, turn on AUTH PLAIN or LOGIN.");
  }

  static Advice inClear(Through way) {
    return Advice.of(
        "The password would have travelled in clear",
        "The connection to "
            + way.name()
            + " is not encrypted, so we kept the password back."
            + " Nothing was sent.",
        Mend.SECURITY,
        "Use port 587 with Require TLS, or 465 with Use SSL.",
        "If the server is a relay that needs no log-in, empty the SMTP Username.");
  }

  static Advice required(Through way) {
    return Advice.of(
        way.name() + " wants a log-in first",
        "It takes no mail from strangers, and no SMTP Username is set.",
        Mend.USERNAME,
        "Enter the SMTP Username and SMTP Password your provider gave you.",
        "If it is your own relay, allow this machine’s address there.");
  }
}
