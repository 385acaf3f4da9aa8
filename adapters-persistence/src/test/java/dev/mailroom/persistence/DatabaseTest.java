package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final UUID ID = UUID.fromString("0197a5b0-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

  private final Database database = FRESH.database();

  @Test
  void a_returned_value_commits() {
    database.inTransaction(() -> add("acme"));

    assertThat(slugs()).containsExactly("acme");
  }

  @Test
  void an_exception_rolls_everything_back() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              add("acme");
              throw new IllegalArgumentException("no");
            }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(slugs()).isEmpty();
  }

  @Test
  void a_statement_that_failed_and_was_swallowed_does_not_commit_the_rest() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              add("acme");
              assertThatThrownBy(() -> add("acme")).isNotNull();
              return "swallowed";
            }))
        .isNotNull();

    assertThat(slugs()).isEmpty();
  }

  @Test
  void transactions_are_never_nested() {
    assertThatThrownBy(
            () -> database.inTransaction(() -> database.inTransaction(() -> add("acme"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void writing_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> add("acme")).isInstanceOf(IllegalStateException.class);

    assertThat(slugs()).isEmpty();
  }

  @Test
  void a_transaction_sees_its_own_writes_and_others_do_not() {
    database.inTransaction(() -> {
      add("acme");
      assertThat(slugs()).containsExactly("acme");
      assertThat(inAnotherThread(this::slugs)).isEmpty();
    });

    assertThat(slugs()).containsExactly("acme");
  }

  @Test
  void work_after_the_commit_runs_once_it_is_visible_and_never_after_a_rollback() {
    List<String> seen = new ArrayList<>();

    database.inTransaction(() -> {
      add("acme");
      database.afterCommit(() -> seen.addAll(inAnotherThread(this::slugs)));
    });
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              database.afterCommit(() -> seen.add("rolled back"));
              throw new IllegalArgumentException();
            }))
        .isNotNull();

    assertThat(seen).containsExactly("acme");
  }

  @Test
  void failed_reads_do_not_use_up_the_pool() {
    for (int i = 0; i < 40; i++) {
      assertThatThrownBy(() -> database.sql("SELECT nonsense").list(row -> row.text("x")))
          .isNotNull();
      assertThatThrownBy(() -> database.sql("SELECT :missing AS x").first(row -> row.text("x")))
          .isNotNull();
    }

    assertThat(database.isAlive()).isTrue();
  }

  @Test
  void every_type_of_value_comes_back_as_it_went() {
    Optional<Row> found =
        database
            .sql(
                """
                SELECT CAST(:id AS uuid) AS id, CAST(:at AS timestamptz) AS at,
                  CAST(:nothing AS text) AS nothing, CAST(:number AS bigint) AS number,
                  CAST(:bytes AS bytea) AS bytes, CAST(:flag AS boolean) AS flag,
                  (SELECT count(*) FROM unnest(CAST(:ids AS uuid[])) AS x) AS size
                """)
            .with("id", ID)
            .with("at", AT)
            .with("nothing", Optional.empty())
            .with("number", 7)
            .with("bytes", new byte[] {1, 2})
            .with("flag", true)
            .with("ids", List.of(ID, ID))
            .first(row -> row);

    Row row = found.orElseThrow();
    assertThat(row.id("id")).isEqualTo(ID);
    assertThat(row.instant("at")).isEqualTo(AT);
    assertThat(row.optionalText("nothing")).isEmpty();
    assertThat(row.count("number")).isEqualTo(7);
    assertThat(row.bytes("bytes")).containsExactly(1, 2);
    assertThat(row.flag("flag")).isTrue();
    assertThat(row.count("size")).isEqualTo(2);
    assertThatThrownBy(() -> row.text("nothing")).hasMessageContaining("nothing");
  }

  @Test
  void an_unreachable_database_is_explained_without_its_password() {
    DatabaseAddress nobody =
        new DatabaseAddress("127.0.0.1", 1, "mail", "administrator", "s3cret", Map.of());

    assertThatThrownBy(() -> Database.open(nobody))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("s3cret")
        .hasMessageNotContaining("administrator");
  }

  @Test
  void a_database_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> Database.open(TestServer.address().withDatabase("nowhere")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("Create it");
  }

  @Test
  void opening_it_again_finds_the_tables_up_to_date() {
    try (Database again = Database.open(FRESH.address())) {
      assertThat(again.isAlive()).isTrue();
    }
  }

  private long add(String slug) {
    return database
        .sql(
            """
            INSERT INTO companies (id, name, slug, created_at)
            VALUES (gen_random_uuid(), 'Acme', :slug, now())
            """)
        .with("slug", slug)
        .write();
  }

  private List<String> slugs() {
    return database.sql("SELECT slug FROM companies ORDER BY slug").list(row -> row.text("slug"));
  }

  private static <T> T inAnotherThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }
}
