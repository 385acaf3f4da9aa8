package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.web.admin.Fact;
import dev.mailroom.web.admin.Step;
import dev.mailroom.web.admin.email.Guide.Note;
import java.util.List;

/** How each provider is set up, from its own console to this form. */
final class Guides {

  private static final Fact STARTTLS = new Fact("Port", "587, Require TLS");
  private static final Note ROTATE =
      new Note(
          "Keep it safe",
          "Give this password to nothing else, replace it every 90 days, and look at the provider’s"
              + " sending statistics now and then.");

  private Guides() {}

  static Guide of(Preset preset) {
    return switch (preset) {
      case GMAIL -> gmail();
      case OUTLOOK -> outlook();
      case AWS_SES -> awsSes();
      case MAILGUN -> mailgun();
      case CUSTOM -> custom();
    };
  }

  private static Guide gmail() {
    return new Guide(
        "Setting up Gmail",
        List.of(
            Step.of("Turn on 2-step verification in your Google account."),
            Step.linked(
                "Create an ",
                "app password",
                "https://myaccount.google.com/apppasswords",
                " and name it Mailroom."),
            Step.of(
                "Paste its 16 letters as the SMTP Password. Your account password will not"
                    + " work.")),
        List.of(
            new Fact("Host", "smtp.gmail.com"),
            STARTTLS,
            new Fact("Username", "the full address"),
            new Fact("Limit", "2,000 a day on Workspace, 500 on a free account")),
        List.of(
            new Note(
                "From address",
                "Gmail rewrites the sender unless your Notification Email is this account or one of"
                    + " its aliases."),
            ROTATE));
  }

  private static Guide outlook() {
    return new Guide(
        "Setting up Outlook",
        List.of(
            Step.linked(
                "Turn on two-step verification under ",
                "Security",
                "https://account.microsoft.com/security",
                " in your Microsoft account."),
            Step.of("Create an app password there."),
            Step.of("Paste it as the SMTP Password. Your account password will not work.")),
        List.of(
            new Fact("Host", "smtp-mail.outlook.com"),
            STARTTLS,
            new Fact("Username", "the full address")),
        List.of(
            new Note(
                "Microsoft 365",
                "Work accounts use smtp.office365.com, and an administrator must allow"
                    + " Authenticated SMTP for the mailbox."),
            new Note(
                "Is it refused?",
                "Microsoft is ending passwords for SMTP. Where they are off already, choose another"
                    + " provider.")));
  }

  private static Guide awsSes() {
    return new Guide(
        "Setting up AWS SES",
        List.of(
            Step.linked(
                "Verify your domain or address under ",
                "Identities",
                "https://console.aws.amazon.com/ses/home#/identities",
                "."),
            Step.linked(
                "Under ",
                "SMTP settings",
                "https://console.aws.amazon.com/ses/home#/smtp",
                ", create SMTP credentials."),
            Step.of("Choose the region you did this in, and paste both parts here.")),
        List.of(
            new Fact("Host", "email-smtp.region.amazonaws.com"),
            STARTTLS,
            new Fact("Username", "the SMTP user name, 20 capitals and digits"),
            new Fact("Limit", "200 a day in the sandbox")),
        List.of(
            new Note(
                "Sandbox",
                "A new SES account reaches verified addresses only, until you ask AWS for"
                    + " production access."),
            new Note(
                "Not the access key",
                "SMTP credentials are made for one region. Access keys do not work here.")));
  }

  private static Guide mailgun() {
    return new Guide(
        "Setting up Mailgun",
        List.of(
            Step.linked(
                "Add your domain in ",
                "Mailgun",
                "https://app.mailgun.com/mg/sending/domains",
                " and verify its DNS records."),
            Step.of("Open the domain’s settings and find its SMTP credentials."),
            Step.of("Use the whole address as the SMTP Username, and its password.")),
        List.of(
            new Fact("Host", "smtp.mailgun.org, in Europe smtp.eu.mailgun.org"),
            STARTTLS,
            new Fact("Username", "postmaster@your-domain.com")),
        List.of(
            new Note("Sandbox domain", "It reaches only recipients you authorised in Mailgun."),
            ROTATE));
  }

  private static Guide custom() {
    return new Guide(
        "Setting up your own server",
        List.of(
            Step.of("Ask your provider for host, port, user name and password."),
            Step.of("Port 587 goes with Require TLS, port 465 with Use SSL."),
            Step.of("Use an account that may send mail and nothing else.")),
        List.of(
            new Fact("Host", "a name like mail.example.com"),
            new Fact("Port", "587, or 465 with Use SSL"),
            new Fact("Username", "often the full address")),
        List.of(
            new Note(
                "A relay without log-in",
                "Leave SMTP Username and SMTP Password empty, and allow this machine’s address on"
                    + " the relay."),
            new Note(
                "Your own authority",
                "If it signed the server’s certificate, paste its certificate under Advanced,"
                    + " Trusted CA (PEM)."),
            ROTATE));
  }

  static Guide sendGrid() {
    return new Guide(
        "Setting up SendGrid",
        List.of(
            Step.linked(
                "Verify your sender under ",
                "Sender Authentication",
                "https://app.sendgrid.com/settings/sender_auth",
                ": the whole domain, or one address."),
            Step.linked(
                "Go to ",
                "Settings, API Keys",
                "https://app.sendgrid.com/settings/api_keys",
                ", and click Create API Key."),
            Step.of("Choose Restricted Access and grant only Mail Send."),
            Step.of("Copy the key and paste it here. SendGrid shows it once.")),
        List.of(),
        List.of(
            new Note(
                "Why restricted?",
                "If the key ever leaks, it can send mail but not read your account."),
            new Note(
                "Rotate it",
                "Every 90 days: create a new key, save it here, then delete the old one there.")));
  }
}
