package dev.mailroom.web.admin.advice;

import dev.mailroom.domain.mailsettings.Preset;

/** The way works, and this one mail does not. */
final class MessageAdvice {

  private MessageAdvice() {}

  static Advice recipientRefused(Through way) {
    return Advice.of(
        way.name() + " refused the recipient",
        way.preset() == Preset.AWS_SES || way.preset() == Preset.MAILGUN
            ? "The mailbox does not exist; or the provider’s account is still in its sandbox, which"
                + " reaches verified addresses only."
            : "The mailbox does not exist, is full, or the server does not send to strangers.",
        Mend.ELSEWHERE,
        "Check the address for a typing mistake, or try another one.",
        "If the account is new, ask the provider to lift its limits.",
        "If the reply says “relay denied”, a log-in is missing: enter the SMTP Username.");
  }

  static Advice messageRefused(Through way) {
    return Advice.of(
        way.name() + " refused the message",
        way.preset() == Preset.AWS_SES
            ? "SES refuses senders that are not verified only now: check the identity first. Else"
                + " the content or the sender’s reputation is the reason."
            : "The content looked unwanted, or the sender’s domain lacks SPF, DKIM or reputation."
                + " The reply above says which.",
        Mend.SENDER,
        "Look up the reply above in your provider’s help.",
        "Check the sender’s reputation and the domain’s SPF and DKIM records with your provider.",
        "Try again with another subject and body.");
  }

  static Advice tooLarge(Through way) {
    return Advice.of(
        "The message is too large for " + way.name(),
        "The server takes smaller messages only.",
        Mend.ELSEWHERE,
        "Send the test with a shorter body.",
        "If the server is yours, raise its limit for message sizes.");
  }

  static Advice notRendered() {
    return Advice.of(
        "The message could not be made",
        "The fault is Mailroom’s, not the server’s. Nothing left this machine.",
        Mend.ELSEWHERE,
        "Look in the log for the line with email.failed and this test’s number.",
        "Try again with another subject and body.",
        "If it stays, report it with that line.");
  }
}
