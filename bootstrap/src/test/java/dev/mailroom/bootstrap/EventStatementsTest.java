package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.bootstrap.testing.SentStatements;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.domain.company.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is asked for one event, however many it is for: Nexus Dynamics has 1,003. */
class EventStatementsTest {

  /** The pool does so where one has rested. */
  private static final int ONE_TO_TRY_THE_CONNECTION = 1;

  private final AtomicReference<Wiring> wiring = new AtomicReference<>();
  private final RunningMailroom site = RunningMailroom.withPeople(Map.of(), wiring::set);

  @BeforeEach
  void a_thousand_more_belong() {
    Sql.change(
        site.database(),
        """
        INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
        SELECT gen_random_uuid(), 'member' || n || '@example.com', 'Member ' || n, 'none', 'person',
          'active', now()
        FROM generate_series(1, 1000) AS n
        """);
    Sql.change(
        site.database(),
        """
        INSERT INTO members (company_id, account_id, role, since, sort_text)
        SELECT companies.id, accounts.id, 'member', now(), accounts.email FROM companies, accounts
        WHERE companies.slug = 'nexus-dynamics' AND accounts.email LIKE 'member%'
        """);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_thousand_recipients_cost_no_more_statements_than_one_and_one_transaction() {
    int one = statements("comment.added", these(1), 1);
    int thousand = statements("comment.added", these(1_000), 1_000);

    assertThat(one).isBetween(5, 16);
    assertThat(thousand).isLessThanOrEqualTo(one + ONE_TO_TRY_THE_CONNECTION);
    assertThat(transactions("notifications")).isEqualTo(2);
  }

  @Test
  void neither_do_a_thousand_mails() {
    int one = statements("access.changed", these(1), 1);
    int thousand = statements("access.changed", these(1_000), 1_000);

    assertThat(thousand).isLessThanOrEqualTo(one + ONE_TO_TRY_THE_CONNECTION);
    assertThat(Sql.count(site.database(), "emails")).isEqualTo(1_001);
    assertThat(transactions("notifications")).isEqualTo(2);
  }

  @Test
  void everyone_comes_a_thousand_at_a_time_in_one_transaction() {
    int few = statements("comment.added", these(1), 1);
    int everyone = statements("comment.added", new To.Everyone(), 1_003);

    assertThat(everyone).isBetween(few, 2 * few);
    assertThat(transactions("notifications")).isEqualTo(2);
  }

  /** How many wrote the rows that are there. */
  private long transactions(String table) {
    return Sql.list(site.database(), "SELECT DISTINCT xmin FROM " + table).size();
  }

  private int statements(String kind, To to, int told) {
    var draft =
        new EventDraft(
            kind,
            "Zoe Quill",
            Optional.of(new PlaceDraft("website", "Website", "https://app.example.com/website")),
            "The new home page",
            "Looks *good*.",
            "https://app.example.com/website/7",
            to,
            List.of(),
            "",
            Optional.empty());
    var command = new NotifyPeople.Command(company(), draft, Optional.empty());
    var notify = wiring.get().notifications().notifyPeople();
    try (var sent = SentStatements.ofThisThread()) {
      assertThat(((Accepted) notify.notify(command)).told()).isEqualTo(told);
      return sent.count();
    }
  }

  private static To these(int many) {
    return new To.These(
        IntStream.rangeClosed(1, many).mapToObj("member%d@example.com"::formatted).toList());
  }

  private CompanyId company() {
    var found = Sql.list(site.database(), "SELECT id FROM companies WHERE slug = 'nexus-dynamics'");
    return new CompanyId(UUID.fromString(found.getFirst()));
  }
}
