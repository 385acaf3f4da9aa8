package dev.mailroom.bootstrap.demo;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.MarkRead.Result.Marked;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What happened at the sample companies on the days before, told by the use case itself. It is not
 * worth a mail any more: the demo's inbox begins with what its visitor does.
 */
public final class SampleNotifications {

  private static final String NEXUS = "nexus-dynamics";
  private static final String HARBOUR = "harbour-lane";

  private final Accounts accounts;
  private final Companies companies;
  private final Site site;
  private final InstantSource clock;
  private final Function<InstantSource, UseCases> useCases;

  /** Telling and reading. */
  public record UseCases(NotifyPeople notifyPeople, MarkRead markRead) {}

  /** {@code useCases}: as they are at a moment, their ids too. */
  public SampleNotifications(
      Accounts accounts,
      Companies companies,
      Site site,
      InstantSource clock,
      Function<InstantSource, UseCases> useCases) {
    this.accounts = accounts;
    this.companies = companies;
    this.site = site;
    this.clock = clock;
    this.useCases = useCases;
  }

  /** Adds them once the people of {@link SampleSite} are there. */
  public void addAll() {
    var ben = idOf(SampleSite.PERSON);
    var emil = idOf(EmailAddress.of("emil@fjord.example"));
    var cy = idOf(EmailAddress.of("cy@harbourlane.example"));
    tell(Duration.ofDays(3), NEXUS, "project.created", ben, "Autumn launch", "Autumn launch");
    tell(Duration.ofDays(2), NEXUS, "document.added", emil, "Marketing", "Press kit");
    tell(Duration.ofDays(1), HARBOUR, "goal.check-in", cy, "Logistics", "Fewer late deliveries");
    readAll(Duration.ofHours(23), SampleSite.ADMINISTRATOR);
    readAll(Duration.ofHours(23), SampleSite.PERSON);
    tell(Duration.ofHours(20), NEXUS, "discussion.posted", ben, "Marketing", "A name for it");
    tell(Duration.ofHours(3), NEXUS, "comment.added", emil, "Autumn launch", "The new home page");
    tell(
        Duration.ofMinutes(50),
        NEXUS,
        "documents.updated",
        "",
        "Marketing",
        "Press kit translated");
    tell(Duration.ofMinutes(12), NEXUS, "milestone.completed", ben, "Autumn launch", "First beta");
  }

  private void tell(
      Duration ago, String company, String kind, String actor, String place, String title) {
    var then = clock.instant().minus(ago);
    var where = companies.findBySlug(new Slug(company)).orElseThrow();
    var link = site.link("/companies/" + company);
    var draft =
        new EventDraft(
            kind,
            actor,
            Optional.of(new PlaceDraft(place, place, link)),
            title,
            "",
            link,
            new To.Everyone(),
            List.of(),
            "",
            Optional.of(then.plusSeconds(1)));
    var command = new NotifyPeople.Command(where.id(), draft, Optional.empty());
    var result = at(ago).notifyPeople().notify(command);
    if (!(result instanceof Accepted)) {
      throw new IllegalStateException("the sample data is at odds with the rules: " + result);
    }
  }

  private void readAll(Duration ago, EmailAddress email) {
    var command = new MarkRead.Command(accountOf(email), Optional.empty(), new What.AllRead());
    var result = at(ago).markRead().mark(command);
    if (!(result instanceof Marked)) {
      throw new IllegalStateException("the sample data is at odds with the rules: " + result);
    }
  }

  private UseCases at(Duration ago) {
    return useCases.apply(InstantSource.fixed(clock.instant().minus(ago)));
  }

  private String idOf(EmailAddress email) {
    return accountOf(email).value().toString();
  }

  private AccountId accountOf(EmailAddress email) {
    return accounts.findByEmail(email).orElseThrow().id();
  }
}
