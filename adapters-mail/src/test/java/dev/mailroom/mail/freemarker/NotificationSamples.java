package dev.mailroom.mail.freemarker;

import static dev.mailroom.mail.freemarker.Samples.ADDRESS;
import static dev.mailroom.mail.freemarker.Samples.AT;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.NotificationEmail.AssignmentsDigest;
import dev.mailroom.domain.template.NotificationEmail.Batch;
import dev.mailroom.domain.template.NotificationEmail.DailySummary;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.NotificationEmail.Notification;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import dev.mailroom.domain.template.NotificationEmail.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mails about what happens in a company. */
final class NotificationSamples {

  static final String SEE_ALL = "https://mail.nexusdynamics.com/notifications";
  static final OptOutLinks LINKS =
      new OptOutLinks(
          "https://mail.nexusdynamics.com/unsubscribe/t6JwQ5TzB0vMx7CjL4sHd9GfA1eUpWc9",
          "https://mail.nexusdynamics.com/account/notifications");
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final PersonName CY = new PersonName("Cy Lind");

  private NotificationSamples() {}

  /** One of each kind. */
  static List<EmailContent> of(PersonName name, PersonName by, String company, String words) {
    var envelope = envelope(name, by, company);
    var items =
        List.of(
            item("comment.added", "discussions", by, words, 1),
            item("comment.added", "discussions", CY, "Who owns the postmaster inbox?", 5),
            item("comment.added", "tasks", by, "Renew the TLS certificate", 9));
    return List.of(
        new Notification(envelope, items.getFirst(), false),
        new Batch(envelope, items, AT.minusSeconds(600), SEE_ALL),
        new DailySummary(envelope, items, DAY, SEE_ALL),
        new AssignmentsDigest(
            envelope,
            DAY,
            List.of(task(words, -3)),
            List.of(task("Renew the TLS certificate", 0), task("Answer the auditors", 0)),
            List.of(task("Book the room", 1))));
  }

  static Envelope envelope(PersonName name, PersonName by, String company) {
    return new Envelope(
        ADDRESS,
        Optional.of(name),
        company,
        "northwind",
        Optional.of(by),
        Optional.of("northwind/autumn"),
        Optional.of(LINKS));
  }

  static Item item(String kind, String category, PersonName actor, String title, int minutesAgo) {
    return new Item(
        kind,
        category,
        Optional.of(actor),
        Optional.of("Autumn launch"),
        Optional.of("https://app.northwind.example/spaces/autumn"),
        title,
        """
        The **numbers** are in. See [the list](https://app.northwind.example/list).

        - one
        - two\
        """,
        "https://mail.nexusdynamics.com/n/4kQ" + minutesAgo,
        "subscribed",
        AT.minus(Duration.ofMinutes(minutesAgo)));
  }

  private static Task task(String title, int days) {
    return new Task(
        title,
        "Autumn launch",
        "https://app.northwind.example/tasks/" + (40 + days),
        DAY.plusDays(days));
  }
}
