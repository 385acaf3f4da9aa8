package dev.mailroom.application.delivery.port;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.AccountEmail;
import dev.mailroom.domain.template.CompanyEmail;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.NotificationEmail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Variables of every kind of email, to see that a store keeps them. */
final class OutboxContents {

  private static final PersonName ADA = new PersonName("Ada Łovelace");
  private static final PersonName BEN = new PersonName("Ben");
  private static final EmailAddress ADDRESS = EmailAddress.of("ada@example.com");
  private static final EmailAddress OTHER = EmailAddress.of("ben@example.com");
  private static final Instant AT = Instant.now().truncatedTo(MICROS);
  private static final String LINK = "https://x.test/somewhere/secret";

  private OutboxContents() {}

  static List<EmailContent> all() {
    return Stream.of(first(), account(), company(), invitation(), notification())
        .flatMap(List::stream)
        .toList();
  }

  private static List<EmailContent> first() {
    return List.of(
        new EmailContent.PasswordReset(ADA, ADDRESS, LINK, AT),
        new EmailContent.PasswordChanged(ADA, ADDRESS, AT, LINK),
        new EmailContent.NewSignIn(
            ADA, ADDRESS, AT, "2001:db8::1", Optional.of("Firefox"), Optional.empty(), LINK),
        new EmailContent.AccountDisabled(ADA, ADDRESS, AT),
        new EmailContent.Test("Hello", "Line 1\nLine 2", ADA, "smtp.example.com", AT));
  }

  private static List<EmailContent> account() {
    return List.of(
        new AccountEmail.EmailChangeConfirm(ADA, ADDRESS, OTHER, LINK, AT),
        new AccountEmail.EmailChangeRequested(ADA, ADDRESS, "b***@example.com", LINK, AT),
        new AccountEmail.EmailChanged(ADA, ADDRESS, "b***@example.com", AT, LINK),
        new AccountEmail.AccountDeleted(ADA, ADDRESS, AT));
  }

  private static List<EmailContent> company() {
    return List.of(
        new CompanyEmail.AddedToCompany(ADA, ADDRESS, "Acme \"&\" Co", "admin", BEN, LINK, AT),
        new CompanyEmail.RemovedFromCompany(ADA, ADDRESS, "Acme", BEN, AT),
        new CompanyEmail.RoleChanged(ADA, ADDRESS, "Acme", "guest", "owner", BEN, LINK, AT),
        new CompanyEmail.JoinConfirm(ADDRESS, "Acme", LINK, AT));
  }

  private static List<EmailContent> invitation() {
    var message = Optional.of("Line 1\n\n“Line 3”");
    return List.of(
        new InvitationEmail.Invitation(
            Optional.of(ADA), ADDRESS, BEN, OTHER, "Acme", "member", message, true, LINK, AT),
        new InvitationEmail.Invitation(
            Optional.empty(),
            ADDRESS,
            BEN,
            OTHER,
            "Acme",
            "guest",
            Optional.empty(),
            false,
            LINK,
            AT),
        new InvitationEmail.InvitationReminder(
            Optional.empty(), ADDRESS, BEN, OTHER, "Acme", "member", true, LINK, AT),
        new InvitationEmail.InvitationAccepted(BEN, ADA, ADDRESS, "Acme", "member", LINK, AT));
  }

  private static List<EmailContent> notification() {
    var envelope =
        new NotificationEmail.Envelope(
            ADDRESS,
            Optional.of(ADA),
            "Acme \"&\" Co",
            "acme",
            Optional.of(BEN),
            Optional.of("acme/autumn"),
            Optional.of(new NotificationEmail.OptOutLinks(LINK, LINK)));
    var unnamed =
        new NotificationEmail.Envelope(
            OTHER,
            Optional.empty(),
            "Acme",
            "acme",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var day = LocalDate.ofInstant(AT, ZoneOffset.UTC);
    var task = new NotificationEmail.Task("Renew", "", LINK, day);
    return List.of(
        new NotificationEmail.Notification(unnamed, item(Optional.empty()), true),
        new NotificationEmail.Batch(
            envelope, List.of(item(Optional.of(BEN)), item(Optional.empty())), AT, LINK),
        new NotificationEmail.DailySummary(envelope, List.of(item(Optional.of(BEN))), day, LINK),
        new NotificationEmail.AssignmentsDigest(
            envelope, day, List.of(task), List.of(), List.of(task, task)));
  }

  private static NotificationEmail.Item item(Optional<PersonName> actor) {
    return new NotificationEmail.Item(
        "comment.added",
        "discussions",
        actor,
        actor.map(_ -> "Autumn"),
        actor.map(_ -> LINK),
        "Größe zählt",
        "*Line* 1\n\n> Line 3",
        LINK,
        "mentioned",
        AT);
  }
}
