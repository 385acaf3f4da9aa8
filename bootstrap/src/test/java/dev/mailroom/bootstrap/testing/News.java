package dev.mailroom.bootstrap.testing;

import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens in Nexus Dynamics, on the website's pages, as an application tells it. */
public final class News {

  private static final String PLACE = "website";

  private final RunningMailroom site;

  public News(RunningMailroom site) {
    this.site = site;
  }

  /** Zoe did something of that kind, and these are to hear of it. */
  public Accepted tell(String kind, String title, String... people) {
    return tell(kind, title, List.of(people), List.of());
  }

  /** Zoe wrote a comment that names the first of them. */
  public Accepted mention(String mentioned, String... people) {
    return tell("comment.added", "The new home page", List.of(people), List.of(mentioned));
  }

  /** Somebody mutes the place, as from a page. */
  public void mute(String email) {
    tell("comment.added", "What makes the place known", email);
    var change = new Change.Mute(company(), PLACE);
    site.savePreferences().save(new SaveNotificationPreferences.Command(account(email), change));
  }

  private Accepted tell(String kind, String title, List<String> people, List<String> mentions) {
    var draft =
        new EventDraft(
            kind,
            "Zoe Quill",
            Optional.of(new PlaceDraft(PLACE, "Website", "https://app.example.com/website")),
            title,
            "Looks *good*.",
            "https://app.example.com/website/7",
            new To.These(people),
            mentions,
            "",
            Optional.empty());
    var command = new NotifyPeople.Command(company(), draft, Optional.empty());
    return (Accepted) site.notifyPeople().notify(command);
  }

  private CompanyId company() {
    return new CompanyId(id("companies WHERE slug = 'nexus-dynamics'"));
  }

  private AccountId account(String email) {
    return new AccountId(id("accounts WHERE email = '" + email + "'"));
  }

  private UUID id(String tableAndCondition) {
    var found = Sql.list(site.database(), "SELECT id FROM " + tableAndCondition);
    return UUID.fromString(found.getFirst());
  }
}
