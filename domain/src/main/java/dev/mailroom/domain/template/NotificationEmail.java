package dev.mailroom.domain.template;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mails about what happens in a company. */
public sealed interface NotificationEmail extends EmailContent {

  Envelope envelope();

  /**
   * What surrounds the words.
   *
   * @param account who reads it; empty name for an address without an account
   * @param company in the sender's name, {@code Full Name (Company)}, and at the foot
   * @param companySlug what mail programs file this company's mail under (RFC 2919)
   * @param sender whose name stands as the sender's; empty when it is nobody's own
   * @param thread the same for all mail about one place, so that clients group it; empty for none
   * @param optOut empty for what cannot be stopped
   */
  record Envelope(
      EmailAddress account,
      Optional<PersonName> name,
      String company,
      String companySlug,
      Optional<PersonName> sender,
      Optional<String> thread,
      Optional<OptOutLinks> optOut) {}

  /**
   * How mail is stopped.
   *
   * @param oneClick takes a POST and no log-in (RFC 8058, 3.1)
   * @param choices the person's own page
   */
  record OptOutLinks(String oneClick, String choices) {
    @Override
    public String toString() {
      return "OptOutLinks[***]";
    }
  }

  /**
   * One thing that happened.
   *
   * @param kind its code, {@code comment.added}: its sentence stands in the message files
   * @param category its code, {@code check-ins}
   * @param place and {@code placeLink}: both empty or both not
   * @param body Markdown; may be empty
   * @param reason why the reader hears of it, by its code: {@code mentioned}
   */
  record Item(
      String kind,
      String category,
      Optional<PersonName> actor,
      Optional<String> place,
      Optional<String> placeLink,
      String title,
      String body,
      String link,
      String reason,
      Instant at) {}

  /** One thing, in a mail of its own. */
  record Notification(Envelope envelope, Item item, boolean mandatory)
      implements NotificationEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.NOTIFICATION;
    }
  }

  /** Several things, the newest first; to be shown by place, then by who did them. */
  record Batch(Envelope envelope, List<Item> items, Instant since, String seeAllLink)
      implements NotificationEmail {
    public Batch {
      items = List.copyOf(items);
    }

    @Override
    public EmailKind kind() {
      return EmailKind.BATCH;
    }
  }

  /** A day's things, as a {@link Batch}. */
  record DailySummary(Envelope envelope, List<Item> items, LocalDate day, String seeAllLink)
      implements NotificationEmail {
    public DailySummary {
      items = List.copyOf(items);
    }

    @Override
    public EmailKind kind() {
      return EmailKind.DAILY_SUMMARY;
    }
  }

  /** What a person has to do by the day; not all three lists are empty. */
  record AssignmentsDigest(
      Envelope envelope, LocalDate day, List<Task> overdue, List<Task> today, List<Task> tomorrow)
      implements NotificationEmail {
    public AssignmentsDigest {
      overdue = List.copyOf(overdue);
      today = List.copyOf(today);
      tomorrow = List.copyOf(tomorrow);
    }

    @Override
    public EmailKind kind() {
      return EmailKind.ASSIGNMENTS;
    }
  }

  /** One thing to do; {@code place} may be empty. */
  record Task(String title, String place, String link, LocalDate dueOn) {}
}
