package dev.mailroom.bootstrap;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.PutAssignment;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.bootstrap.testing.Letter;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Timing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what happens to the mailbox, by two processes on one database; time passes by SQL. */
class NotificationsIT {

  private static final String KEYS = "ab".repeat(32);
  private static final String PASSWORD = "app-password-of-the-mailbox";

  private final AtomicReference<Wiring> wiring = new AtomicReference<>();
  private final MailServer mail = MailServer.start(PASSWORD);
  private final RunningMailroom first =
      RunningMailroom.withPeople(Map.of("MAILROOM_MASTER_KEYS", KEYS), wiring::set);
  private final RunningMailroom second =
      RunningMailroom.withPeople(
          Map.of(
              "MAILROOM_MASTER_KEYS", KEYS, "DATABASE_URL", TestDatabases.url(first.database())));

  @BeforeEach
  void mail_can_leave() {
    new Panel(People.loggedIn(first, ADA)).save(mail.settings());
  }

  @AfterEach
  void stop() {
    second.close();
    first.close();
    mail.close();
  }

  @Test
  void who_wants_to_hear_at_once_does() {
    choose(new Change.ChooseTiming(Category.DISCUSSIONS, Timing.IMMEDIATELY));

    var accepted = tell(new To.These(List.of(BEN)), "The new home page");

    assertThat(accepted.told()).isEqualTo(1);
    var letter = mail.await(BEN, 1);
    assertThat(letter.subject()).contains("Website", "commented on The new home page");
    assertThat(letter.text()).contains("Zoe Quill commented", "https://app.example.com/website/7");
    assertThat(letter.link("/unsubscribe/").toString()).startsWith(first.base().toString());
  }

  @Test
  void what_gathered_comes_to_each_in_one_mail_whatever_stops_meanwhile() {
    tell(new To.Everyone(), "The first thing");
    tell(new To.Everyone(), "The second thing");
    first.restart();
    tell(new To.Everyone(), "The third thing");
    assertThat(mail.lettersTo(BEN)).isEmpty();

    batchesAreDue();

    for (var person : List.of(ADA, BEN, EMIL)) {
      assertThat(awaitNews(person).text())
          .contains("The first thing", "The second thing", "The third thing");
    }
    awaitNothingGathered();
    assertThat(allNews()).hasSize(3);
  }

  @Test
  void a_day_is_summed_up_once() {
    choose(new Change.Choose(dailyFromMidnight()));
    tell(new To.These(List.of(BEN)), "The first thing");
    tell(new To.These(List.of(BEN)), "The second thing");

    batchesAreDue();

    assertThat(awaitNews(BEN).text()).contains("The first thing", "The second thing");
    awaitNothingGathered();
    tell(new To.These(List.of(BEN)), "The third thing");
    batchesAreDue();
    await("the summary of tomorrow", "batches WHERE leaves_at > now() + interval '1 second'", 1);
    assertThat(allNews()).hasSize(1);
  }

  @Test
  void what_there_is_to_do_is_told_once() {
    choose(new Change.Choose(dailyFromMidnight()));
    var today = LocalDate.now(ZoneOffset.UTC);
    var put =
        wiring
            .get()
            .notifications()
            .putAssignment()
            .put(
                new PutAssignment.Command(
                    company(),
                    "task:7",
                    account(BEN),
                    "Write the launch mail",
                    "Website",
                    "https://app.example.com/tasks/7",
                    today.minusDays(3)));
    assertThat(put).isEqualTo(new PutAssignment.Result.Kept());
    Sql.change(first.database(), "UPDATE assignments SET since = since - interval '2 days'");

    wiring.get().notifications().sendAssignmentDigests().send();
    wiring.get().notifications().sendAssignmentDigests().send();

    assertThat(mail.await(BEN, 1).text()).contains("Write the launch mail");
    assertThat(Sql.count(first.database(), "emails WHERE kind = 'assignments'")).isEqualTo(1);
  }

  private Accepted tell(To to, String title) {
    var draft =
        new EventDraft(
            "comment.added",
            "Zoe Quill",
            Optional.of(new PlaceDraft("website", "Website", "https://app.example.com/website")),
            title,
            "Looks *good*.",
            "https://app.example.com/website/7",
            to,
            List.of(),
            "",
            Optional.empty());
    var command = new NotifyPeople.Command(company(), draft, Optional.empty());
    return (Accepted) wiring.get().notifications().notifyPeople().notify(command);
  }

  private void choose(Change change) {
    wiring
        .get()
        .notifications()
        .savePreferences()
        .save(new SaveNotificationPreferences.Command(account(BEN), change));
  }

  private static NotificationPreferences dailyFromMidnight() {
    var initial = NotificationPreferences.INITIAL;
    return new NotificationPreferences(
        Map.of(Category.DISCUSSIONS, Timing.DAILY),
        initial.batchWindow(),
        initial.mentionsAtOnce(),
        EnumSet.allOf(DayOfWeek.class),
        LocalTime.MIDNIGHT,
        Optional.empty(),
        Optional.empty());
  }

  private void batchesAreDue() {
    Sql.change(first.database(), "UPDATE batches SET leaves_at = now()");
  }

  private Letter awaitNews(String person) {
    Awaitility.await("news for " + person).until(() -> !news(person).isEmpty());
    return news(person).getFirst();
  }

  private List<Letter> allNews() {
    return List.of(ADA, BEN, EMIL).stream().flatMap(person -> news(person).stream()).toList();
  }

  private List<Letter> news(String person) {
    return mail.lettersTo(person).stream()
        .filter(letter -> letter.subject().contains("things happened"))
        .toList();
  }

  /** Each process has looked again since, and nothing is on its way. */
  private void awaitNothingGathered() {
    await("nothing gathered", "batches", 0);
    await("nothing waiting", "notifications WHERE waiting", 0);
    await("all mail gone", "emails WHERE state <> 'sent'", 0);
  }

  private void await(String what, String tableAndCondition, int rows) {
    Awaitility.await(what).until(() -> Sql.count(first.database(), tableAndCondition) == rows);
  }

  private CompanyId company() {
    return new CompanyId(id("companies WHERE slug = 'nexus-dynamics'"));
  }

  private AccountId account(String email) {
    return new AccountId(id("accounts WHERE email = '" + email + "'"));
  }

  private UUID id(String tableAndCondition) {
    var found = Sql.list(first.database(), "SELECT id FROM " + tableAndCondition);
    return UUID.fromString(found.getFirst());
  }
}
