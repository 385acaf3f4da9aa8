package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Batches;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@link Batches} in the table {@code batches}. Rows are locked in the order of their keys, so that
 * of two who lock several none waits for the other for ever.
 */
public final class DbBatches implements Batches {

  static final String DUE =
      "SELECT * FROM batches WHERE leaves_at <= :now ORDER BY leaves_at LIMIT :max";

  private final Database database;

  public DbBatches(Database database) {
    this.database = database;
  }

  /** An update that changes nothing holds the row of a batch that is joined. */
  @Override
  public void join(List<Batch> batches) {
    database
        .sql(
            """
            INSERT INTO batches (account_id, company_id, decision, opened_at, leaves_at)
            SELECT * FROM unnest(CAST(:accounts AS uuid[]), CAST(:companies AS uuid[]),
              CAST(:sorts AS text[]), CAST(:opened AS timestamptz[]), CAST(:leaving AS timestamptz[]))
              AS opening (account_id, company_id, decision, opened_at, leaves_at)
            ORDER BY account_id, company_id, decision
            ON CONFLICT (account_id, company_id, decision)
              DO UPDATE SET leaves_at = batches.leaves_at
            """)
        .with("accounts", column(batches, batch -> batch.account().value()))
        .with("companies", column(batches, batch -> batch.company().value()))
        .with("sorts", column(batches, Batch::sort))
        .with("opened", column(batches, Batch::openedAt))
        .with("leaving", column(batches, Batch::leavesAt))
        .write();
  }

  @Override
  public List<Batch> due(Instant now, int max) {
    return database.sql(DUE).with("now", now).with("max", max).list(DbBatches::batch);
  }

  @Override
  public Optional<Batch> take(Batch batch, Instant now) {
    return at(
            batch,
            """
            DELETE FROM batches WHERE (account_id, company_id, decision) IN (
              SELECT account_id, company_id, decision FROM batches
              WHERE account_id = CAST(:account AS uuid) AND company_id = CAST(:company AS uuid)
                AND decision = :decision AND leaves_at <= :now
              FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .with("now", now)
        .writeReturning(DbBatches::batch)
        .stream()
        .findFirst();
  }

  @Override
  public List<Batch> ofForUpdate(AccountId person) {
    return database
        .sql(
            """
            SELECT * FROM batches WHERE account_id = CAST(:account AS uuid)
            ORDER BY account_id, company_id, decision FOR UPDATE
            """)
        .with("account", person.value())
        .writeReturning(DbBatches::batch);
  }

  @Override
  public void move(Batch batch) {
    at(
            batch,
            """
            UPDATE batches SET leaves_at = :leaves_at
            WHERE account_id = CAST(:account AS uuid) AND company_id = CAST(:company AS uuid)
              AND decision = :decision
            """)
        .with("leaves_at", batch.leavesAt())
        .write();
  }

  private Sql at(Batch batch, String statement) {
    return database
        .sql(statement)
        .with("account", batch.account().value())
        .with("company", batch.company().value())
        .with("decision", batch.sort());
  }

  private static <T> List<T> column(List<Batch> batches, Function<Batch, T> value) {
    return batches.stream().map(value).toList();
  }

  private static Batch batch(Row row) {
    return new Batch(
        new AccountId(row.id("account_id")),
        new CompanyId(row.id("company_id")),
        row.choice("decision", Batch.Sort.class),
        row.instant("opened_at"),
        row.instant("leaves_at"));
  }
}
