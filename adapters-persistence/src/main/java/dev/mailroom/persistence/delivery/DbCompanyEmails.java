package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.application.delivery.port.CompanyEmails;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.List;
import java.util.Optional;

/**
 * {@link CompanyEmails} from the tables of what causes mail, {@code emails} and {@code attempts}.
 */
public final class DbCompanyEmails implements CompanyEmails {
  private final Database database;
  private final DbEmailStates states;

  public DbCompanyEmails(Database database) {
    this.database = database;
    this.states = new DbEmailStates(database);
  }

  @Override
  public Optional<ViewEmail.View> find(CompanyId company, EmailId email) {
    return kindOf(company, email)
        .flatMap(kind ->
            Optional.ofNullable(states.of(List.of(email)).get(email))
                .map(standing -> new ViewEmail.View(email, kind, standing, attempts(email))));
  }

  private Optional<String> kindOf(CompanyId company, EmailId email) {
    return database
        .sql(
            """
            SELECT kind FROM emails
            WHERE id = CAST(:id AS uuid) AND (
              EXISTS (SELECT FROM invitations
                WHERE email_id = emails.id AND company_id = CAST(:company AS uuid))
              OR EXISTS (SELECT FROM notifications
                WHERE email_id = emails.id AND company_id = CAST(:company AS uuid)))
            """)
        .with("id", email.value())
        .with("company", company.value())
        .first(row -> row.text("kind"));
  }

  private List<ViewEmail.Attempt> attempts(EmailId email) {
    return database
        .sql("SELECT * FROM attempts WHERE email_id = CAST(:id AS uuid) ORDER BY attempt")
        .with("id", email.value())
        .list(DbCompanyEmails::attempt);
  }

  private static ViewEmail.Attempt attempt(Row row) {
    return new ViewEmail.Attempt(
        row.count("attempt"),
        row.instant("started_at"),
        row.millis("took_ms"),
        row.choice("state", EmailState.class),
        row.optionalJson("reply", Reply.class),
        row.optionalJson("failure", TransportFailure.class));
  }
}
