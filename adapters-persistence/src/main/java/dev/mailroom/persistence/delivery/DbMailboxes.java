package dev.mailroom.persistence.delivery;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.company.port.Mailboxes;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.List;
import java.util.Map;

/** {@link Mailboxes} from the tables {@code emails} and {@code attempts}. */
public final class DbMailboxes implements Mailboxes {

  /** Reads the index emails_recipient twice an address: the last taken, and what came after it. */
  static final String STATES =
      """
      SELECT asked.address, refused.times
      FROM unnest(CAST(:addresses AS text[])) AS asked (address)
      LEFT JOIN LATERAL (
        SELECT finished_at AS at FROM emails
        WHERE recipient = asked.address AND state = 'sent'
        ORDER BY finished_at DESC LIMIT 1) AS taken ON true
      CROSS JOIN LATERAL (
        SELECT count(*) AS times FROM (
          SELECT 1 FROM emails JOIN attempts
            ON attempts.email_id = emails.id AND attempts.attempt = emails.attempt
          WHERE emails.recipient = asked.address AND emails.state = 'failed'
            AND emails.finished_at > coalesce(taken.at, '-infinity')
            AND attempts.failure ->> 'kind' = 'RECIPIENT_REFUSED'
          LIMIT 2) AS enough) AS refused
      WHERE taken.at IS NOT NULL OR refused.times > 0
      """;

  private final Database database;

  public DbMailboxes(Database database) {
    this.database = database;
  }

  @Override
  public Map<EmailAddress, MailboxState> of(List<EmailAddress> addresses) {
    return database
        .sql(STATES)
        .with("addresses", addresses.stream().map(EmailAddress::value).distinct().toList())
        .list(row -> Map.entry(new EmailAddress(row.text("address")), state(row)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static MailboxState state(Row row) {
    return switch (row.count("times")) {
      case 0 -> MailboxState.WORKING;
      case 1 -> MailboxState.REFUSED_ONCE;
      default -> MailboxState.REFUSED;
    };
  }
}
