package dev.mailroom.persistence.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.application.company.ListPeopleUseCase;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.invitation.InvitationMail;
import dev.mailroom.application.invitation.InvitationRights;
import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.InvitePeopleUseCase;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.ListInvitationsUseCase;
import dev.mailroom.application.token.port.InMemoryTokens;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.domain.template.Site;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import dev.mailroom.persistence.WatchedDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.audit.DbAuditLog;
import dev.mailroom.persistence.company.DbCompanies;
import dev.mailroom.persistence.company.DbMembers;
import dev.mailroom.persistence.delivery.DbEmailStates;
import dev.mailroom.persistence.delivery.DbMailboxes;
import dev.mailroom.persistence.delivery.DbOutbox;
import dev.mailroom.persistence.idempotency.DbCalls;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One company has ten thousand people and as many invitations, and is one of many: whatever its
 * pages ask is found by an index.
 */
class TenThousandPeopleTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  private static final Pattern WHOLE_TABLE =
      Pattern.compile("Seq Scan on (accounts|members|invitations|emails|attempts)");

  private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final InstantSource clock = InstantSource.system();
  private WatchedDatabase watched;
  private InvitationRights rights;

  @BeforeEach
  void open() {
    watched = new WatchedDatabase(FRESH.address());
    var database = watched.database();
    rights = new InvitationRights(new DbCompanies(database), new DbAccounts(database));
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void no_page_reads_a_whole_table_and_nor_does_inviting_five_hundred() throws SQLException {
    FRESH.run(COMPANIES + PEOPLE + INVITATIONS);
    FRESH.run("ANALYZE"); // and no VACUUM: nothing may hang on what it happens to have seen

    everyTabPageAndSearchOfTheInvitations();
    assertNoTableWasReadWhole(16);

    everyPageAndSearchOfThePeople();
    assertNoTableWasReadWhole(4);

    assertThat(invite().invite(list())).isInstanceOf(InvitePeople.Result.Invited.class);
    assertNoTableWasReadWhole(4);
  }

  @Test
  void a_table_that_is_read_whole_would_be_noticed() {
    watched.database().sql("SELECT count(*) AS n FROM accounts").first(row -> row.number("n"));

    assertThat(watched.plans()).anyMatch(TenThousandPeopleTest::readsWholeTable);
  }

  private void everyTabPageAndSearchOfTheInvitations() {
    for (var standing : Standing.values()) {
      assertThat(invitations(standing, "nobody", Optional.empty()).rows()).isEmpty();
      for (var search : List.of("", "7", "person 77")) {
        var first = invitations(standing, search, Optional.empty());
        assertThat(invitations(standing, search, first.next()).rows()).isNotEmpty();
      }
    }
  }

  private void everyPageAndSearchOfThePeople() {
    assertThat(people("nobody", Optional.empty()).page().people()).isEmpty();
    for (var search : List.of("", "7", "person 77")) {
      var first = people(search, Optional.empty());
      assertThat(people(search, first.page().next()).page().people()).isNotEmpty();
    }
  }

  private void assertNoTableWasReadWhole(int statements) {
    assertThat(watched.plans())
        .hasSizeGreaterThanOrEqualTo(statements)
        .noneMatch(TenThousandPeopleTest::readsWholeTable);
  }

  private static boolean readsWholeTable(String plan) {
    return WHOLE_TABLE.matcher(plan).find();
  }

  private ListInvitations.Result.Found invitations(
      Standing standing, String search, Optional<InvitationId> after) {
    var database = watched.database();
    var list =
        new ListInvitationsUseCase(
            rights, new DbInvitations(database), new DbEmailStates(database), clock);
    var query =
        new ListInvitations.Query(
            new AccountId(OWNER), "large", Optional.of(standing), search, after);
    return (ListInvitations.Result.Found) list.list(query);
  }

  private ListPeople.Result.Found people(String search, Optional<AccountId> after) {
    var database = watched.database();
    var list =
        new ListPeopleUseCase(
            new DbCompanies(database), new DbMembers(database), new DbMailboxes(database));
    var query = new ListPeople.Query(new AccountId(OWNER), "large", search, after);
    return (ListPeople.Result.Found) list.list(query);
  }

  private InvitePeople invite() {
    var database = watched.database();
    var tokens = new InMemoryTokens();
    var queue =
        new EmailQueue(
            new DbOutbox(database, Keys.cipher(), () -> {}),
            new CommittedEmailEvents(new InMemoryEmailEvents(), database),
            tokens,
            clock);
    var site = new Site("https://mail.example.com", ZoneOffset.UTC);
    return new InvitePeopleUseCase(
        database,
        rights,
        new DbInvitations(database),
        new InvitationMail(queue, tokens, site, new DbEmailStates(database)),
        tokens,
        new InvitePeopleUseCase.Records(
            new DbAuditLog(database), new OncePerKey(new DbCalls(database), clock), clock));
  }

  private static InvitePeople.Command list() {
    var lines =
        IntStream.range(0, InvitePeople.MAX_LINES)
            .mapToObj(i -> "New Person %d, new%d@example.com".formatted(i, i))
            .collect(Collectors.joining("\n"));
    return new InvitePeople.Command(
        new AccountId(OWNER), "large", new Guests.Many(lines, Role.MEMBER), "Welcome!");
  }

  private static final String COMPANIES =
      """
      INSERT INTO companies (id, name, slug, created_at)
      SELECT gen_random_uuid(), 'Company ' || n, CASE n WHEN 1 THEN 'large' ELSE 'company-' || n END,
        now() FROM generate_series(1, 500) AS n;
      """;

  /** The first ten thousand belong to the large company, all to three others. */
  private static final String PEOPLE =
      """
      INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
      SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        'p' || n || '@example.com', 'Person ' || n, 'x', 'person', 'active', now()
        FROM generate_series(1, 20000) AS n;
      INSERT INTO members (company_id, account_id, role, since)
      SELECT large.id, accounts.id, CASE name WHEN 'Person 1' THEN 'owner' ELSE 'member' END, now()
        FROM (SELECT * FROM accounts ORDER BY id LIMIT 10000) AS accounts,
          (SELECT id FROM companies WHERE slug = 'large') AS large;
      INSERT INTO members (company_id, account_id, role, since)
      SELECT others.id, accounts.id, 'member', now()
        FROM (SELECT id, (row_number() OVER (ORDER BY id) + other) % 499 AS n
          FROM accounts CROSS JOIN (VALUES (0), (100), (200)) AS others (other)) AS accounts
          JOIN (SELECT id, row_number() OVER () % 499 AS n FROM companies
            WHERE slug <> 'large') AS others USING (n);
      """;

  /** Every fourth is in the large company; of each five there, two are open. Each has its mail. */
  private static final String INVITATIONS =
      """
      INSERT INTO emails (id, kind, recipient, locale, lane, state, queued_at, due_at, expires_at,
        claimable_at, attempt, finished_at)
      SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'invitation',
        'g' || n || '@example.com', 'en', 1, 'sent', now(), now(), now(), now(), 1, now()
        FROM generate_series(1, 40000) AS n;
      INSERT INTO attempts (email_id, attempt, route, started_at, took_ms, state, stages)
      SELECT id, 1, 'smtp', now(), 100, 'sent', '[]' FROM emails;
      INSERT INTO invitations (id, company_id, inviter, email, name, role, token_hash, email_id,
        sent_at, expires_at, state, reminded, closed_at, created_at)
      SELECT gen_random_uuid(), company.id, '00000000-0000-7000-8000-000000000001',
        'g' || n || '@example.com', 'Person ' || n, 'member', lpad(to_hex(n), 64, '0'),
        ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, now(),
        now() + CASE n / 4 % 5 WHEN 2 THEN interval '-1 day' ELSE interval '6 days' END,
        CASE n / 4 % 5 WHEN 3 THEN 'accepted' WHEN 4 THEN 'revoked' ELSE 'pending' END, false,
        CASE WHEN n / 4 % 5 > 2 THEN now() END, now() - interval '1 day' + n * interval '1 second'
        FROM generate_series(1, 40000) AS n
          JOIN (SELECT id, CASE slug WHEN 'large' THEN 0
            ELSE row_number() OVER (ORDER BY slug = 'large') END AS k FROM companies) AS company
            ON company.k = CASE n % 4 WHEN 0 THEN 0 ELSE n % 499 + 1 END;
      """;
}
