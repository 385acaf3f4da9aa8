package dev.mailroom.application.notification;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a batch is made of for somebody whom nothing was told yet. */
final class SampleItems {

  private final Instant at;
  private final Site site;

  private SampleItems(Instant at, Site site) {
    this.at = at;
    this.site = site;
  }

  /** Invented things that happened shortly before, the newest first. */
  static List<Item> at(Instant at, Site site) {
    var samples = new SampleItems(at, site);
    return List.of(
        samples.item(
            "comment.added", "Noor Haddad", "New home page", "The headline reads well.", 2),
        samples.item("task.assigned", "Noor Haddad", "Write the footer", "", 5),
        samples.item("milestone.completed", "Theo Winter", "First draft", "All pages are in.", 9));
  }

  private Item item(String kind, String actor, String title, String body, int minutesAgo) {
    var page = site.link("/account/notifications");
    var found = Catalogue.find(kind).orElseThrow();
    return new Item(
        found.code(),
        found.category().code(),
        Optional.of(new PersonName(actor)),
        Optional.of("Website"),
        Optional.of(page),
        title,
        body,
        page,
        Reason.SUBSCRIBED.code(),
        at.minus(Duration.ofMinutes(minutesAgo)));
  }
}
