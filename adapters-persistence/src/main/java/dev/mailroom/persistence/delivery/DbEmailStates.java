package dev.mailroom.persistence.delivery;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.List;
import java.util.Map;

/** {@link EmailStates} from the tables {@code emails} and {@code attempts}. */
public final class DbEmailStates implements EmailStates {
  private final Database database;

  public DbEmailStates(Database database) {
    this.database = database;
  }

  @Override
  public Map<EmailId, EmailStanding> of(List<EmailId> emails) {
    return database
        .sql(
            """
            SELECT emails.*, last.failure FROM emails
            LEFT JOIN LATERAL (
              SELECT failure FROM attempts WHERE attempts.email_id = emails.id
              ORDER BY attempts.attempt DESC LIMIT 1) AS last ON true
            WHERE emails.id = ANY(CAST(:ids AS uuid[]))
            """)
        .with("ids", emails.stream().map(EmailId::value).toList())
        .list(row -> Map.entry(new EmailId(row.id("id")), standing(row)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static EmailStanding standing(Row row) {
    return new EmailStanding(
        row.choice("state", EmailState.class),
        row.instant("queued_at"),
        row.instant("due_at"),
        row.optionalInstant("finished_at"),
        row.optionalChoice("held_reason", HeldReason.class),
        row.optionalJson("failure", TransportFailure.class));
  }
}
