package dev.mailroom.web.invitation;

import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.TransportFailure;
import java.util.Optional;

/** Where the mail of an invitation stands, and why: as a badge and a sentence. */
final class MailWords {

  private final InvitationTimes times;

  MailWords(InvitationTimes times) {
    this.times = times;
  }

  /** {@code state} as the badge component knows it. */
  record Said(String state, String word, String text) {}

  Said of(Optional<EmailStanding> mail) {
    return mail.map(this::of)
        .orElseGet(() -> new Said("idle", "Unknown", "Its mail is no longer on record"));
  }

  private Said of(EmailStanding mail) {
    return switch (mail.state()) {
      case QUEUED -> queued(mail);
      case SENDING -> new Said("wait", "Sending", "Being handed over now");
      case SENT -> new Said("sent", "Sent", "Accepted by their server " + finished(mail));
      case HELD -> new Said("held", "Held", mail.heldFor().map(MailWords::held).orElse(""));
      case FAILED -> new Said("failed", "Refused", refused(mail));
      case EXPIRED -> new Said("failed", "Not sent", "It could not leave in time");
      case UNCERTAIN ->
          new Said("held", "Uncertain", "The connection broke at the end: it may have arrived");
      case SUPPRESSED -> new Said("idle", "Not sent", "Its link was copied instead");
    };
  }

  private Said queued(EmailStanding mail) {
    return mail.failure()
        .map(failure ->
            new Said(
                "wait", "Waiting", reason(failure) + ", next try at " + times.next(mail.dueAt())))
        .orElseGet(() -> new Said("wait", "Queued", "Leaves in a moment"));
  }

  private String finished(EmailStanding mail) {
    return mail.finishedAt().map(times::ago).orElse("");
  }

  private static String held(HeldReason reason) {
    return switch (reason) {
      case NOT_CONFIGURED -> "Email is not set up yet. It leaves by itself once it is";
      case ROUTE_FAULT -> "The mail server takes nothing from us now. It leaves by itself later";
    };
  }

  /** The server's own words, where it had any. */
  private static String refused(EmailStanding mail) {
    return mail.failure()
        .map(failure -> failure.reply().map(reply -> "“" + reply + "”").orElse(failure.detail()))
        .map(words -> words + " Check the address and invite again")
        .orElse("Check the address and invite again");
  }

  private static String reason(TransportFailure failure) {
    FailureKind kind = failure.kind();
    return switch (kind) {
      case RATE_LIMITED, SERVICE_UNAVAILABLE, TRY_LATER -> "Server busy";
      case UNKNOWN_HOST -> "Server not found";
      case CONNECT_TIMEOUT, READ_TIMEOUT, CONNECTION_REFUSED -> "Server does not answer";
      case CONNECTION_LOST, OUTCOME_UNKNOWN -> "Connection lost";
      case PROTOCOL_ERROR,
          CLIENT_REFUSED,
          TLS_ON_PLAIN_PORT,
          PLAIN_ON_TLS_PORT,
          STARTTLS_NOT_OFFERED,
          STARTTLS_REFUSED,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_WRONG_HOST,
          CERTIFICATE_UNKNOWN_AUTHORITY,
          TLS_VERSION_MISMATCH,
          TLS_FAILED,
          AUTH_NOT_OFFERED,
          AUTH_WOULD_BE_IN_CLEAR,
          AUTHENTICATION_FAILED,
          SENDER_REFUSED,
          AUTHENTICATION_REQUIRED,
          RECIPIENT_REFUSED,
          MESSAGE_REFUSED,
          MESSAGE_TOO_LARGE,
          NOT_RENDERED ->
          "Server refused it for now";
    };
  }
}
