package dev.mailroom.application.delivery.port;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mailroom.application.Cast;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Emails and results for contracts; the higher the number, the later it was queued. */
public final class OutboxEmails {

  private static final PersonName ADA = new PersonName("Ada Łovelace");
  private static final EmailAddress ADDRESS = EmailAddress.of("ada@example.com");
  private static final Instant START = Instant.now().truncatedTo(MICROS).minusSeconds(600);
  private static final TransportFailure REFUSED =
      TransportFailure.of(
          Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, Reply.of(550, "5.1.1 nobody\0 here"));

  private OutboxEmails() {}

  public static EmailId id(int number) {
    return new EmailId(Cast.id(number));
  }

  /** A reset that is due and has an hour to live. */
  public static OutboxEmail reset(int number) {
    return of(number, Lane.SECURITY, START.plusMillis(number));
  }

  public static OutboxEmail of(int number, Lane lane, Instant dueAt) {
    return email(number, reset(), lane, dueAt, START.plusSeconds(3600));
  }

  public static OutboxEmail expiring(int number, Instant expiresAt) {
    return email(number, reset(), Lane.SECURITY, START, expiresAt);
  }

  /** A reset whose link is owned by the number. */
  public static OutboxEmail linked(int number) {
    return linked(number, link(number));
  }

  public static OutboxEmail linked(int number, MailedLink link) {
    var email = reset(number);
    return new OutboxEmail(
        email.id(),
        email.content(),
        email.recipient(),
        email.reader(),
        email.lane(),
        email.queuedAt(),
        email.dueAt(),
        email.expiresAt(),
        Optional.of(link));
  }

  public static MailedLink link(int owner) {
    return new MailedLink(TokenPurpose.PASSWORD_RESET, Cast.id(owner));
  }

  public static OutboxEmail test(int number) {
    var content = new EmailContent.Test("Hello", "Line 1\nLine 2", ADA, "smtp.example.com", START);
    return email(number, content, Lane.TRANSACTIONAL, Instant.EPOCH, START.plusSeconds(3600));
  }

  /** At least one of each kind. */
  public static List<OutboxEmail> ofEveryKind() {
    var contents = OutboxContents.all();
    return IntStream.range(0, contents.size())
        .mapToObj(i -> email(i + 1, contents.get(i), Lane.SECURITY, START, START.plusSeconds(3600)))
        .toList();
  }

  /** Outcomes after which nothing more happens. */
  public static List<Outcome> ends() {
    return List.of(
        sent(),
        new Outcome.Failed(REFUSED),
        new Outcome.Expired(Optional.empty()),
        new Outcome.Expired(Optional.of(REFUSED)),
        new Outcome.Uncertain(REFUSED));
  }

  public static Outcome sent() {
    return new Outcome.Sent(Reply.of(250, "2.0.0 Ok: queued as \"4711\""));
  }

  public static Outcome retryAt(Instant again) {
    return new Outcome.RetryAt(again, REFUSED);
  }

  public static Outcome resendAt(Instant again) {
    return new Outcome.ResendAt(again, REFUSED);
  }

  public static Outcome held() {
    return new Outcome.Held(HeldReason.ROUTE_FAULT, REFUSED);
  }

  public static Outcome failed() {
    return new Outcome.Failed(REFUSED);
  }

  public static TransportFailure refusal() {
    return REFUSED;
  }

  public static Instant soon(Duration wait) {
    return Instant.now().plus(wait).truncatedTo(MICROS);
  }

  public static AttemptReport report(ClaimedEmail claimed, Outcome outcome) {
    return new AttemptReport(
        claimed, "smtp.example.com", START, Duration.ofMillis(250), List.of(trace()), outcome);
  }

  public static StageTrace trace() {
    return new StageTrace(
        Stage.CONNECT,
        StageTrace.Progress.DONE,
        Duration.ofMillis(3),
        Optional.of(Duration.ofMillis(20)),
        "192.0.2.7:587",
        Optional.of(Reply.of(220, "mx.example.com ESMTP")));
  }

  private static EmailContent reset() {
    return new EmailContent.PasswordReset(
        ADA, ADDRESS, "https://x.test/reset-password/secret", START.plusSeconds(1800));
  }

  private static OutboxEmail email(
      int number, EmailContent content, Lane lane, Instant dueAt, Instant expiresAt) {
    return new OutboxEmail(
        id(number),
        content,
        ADDRESS,
        new Reader(Locale.forLanguageTag("pt-BR"), Optional.of(ZoneId.of("America/Bahia"))),
        lane,
        START.plusMillis(number),
        dueAt.truncatedTo(MICROS),
        expiresAt.truncatedTo(MICROS));
  }
}
