package dev.mailroom.persistence.delivery;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.CompanyEmails;
import dev.mailroom.application.delivery.port.CompanyEmailsContractTest;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbCompanyEmailsTest extends CompanyEmailsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Outbox outbox() {
    return new DbOutbox(FRESH.database(), Keys.cipher(), () -> {});
  }

  @Override
  protected CompanyEmails emails() {
    return new DbCompanyEmails(FRESH.database());
  }

  @Override
  protected void byInvitation(CompanyId company, EmailId email) {
    write(
        """
        INSERT INTO invitations (id, company_id, inviter, email, role, token_hash, email_id,
          sent_at, expires_at, state, reminded, created_at)
        VALUES (CAST(:email AS uuid), CAST(:company AS uuid), CAST(:email AS uuid),
          'noor@example.com', 'member', :text, CAST(:email AS uuid), now(), now(), 'pending',
          false, now())
        """,
        company,
        email,
        Cast.token(1).hex());
  }

  @Override
  protected void byNotification(CompanyId company, EmailId email) {
    write(
        """
        INSERT INTO companies (id, name, slug, created_at)
        VALUES (CAST(:company AS uuid), :text, :text, now())
        """,
        company,
        email,
        "harbour");
    write(
        """
        INSERT INTO events (id, company_id, kind, title, body, link, at, expires_at)
        VALUES (CAST(:email AS uuid), CAST(:company AS uuid), 'x', :text, '', '', now(), now())
        """,
        company,
        email,
        "Title");
    write(
        """
        INSERT INTO notifications (id, event_id, company_id, recipient, decision, reason, listed,
          waiting, email_id)
        VALUES (CAST(:email AS uuid), CAST(:email AS uuid), CAST(:company AS uuid), :text,
          'at_once', 'addressed', false, false, CAST(:email AS uuid))
        """,
        company,
        email,
        "noor@example.com");
  }

  private void write(String statement, CompanyId company, EmailId email, String text) {
    transactions()
        .inTransaction(() ->
            FRESH
                .database()
                .sql(statement)
                .with("company", company.value())
                .with("email", email.value())
                .with("text", text)
                .write());
  }
}
