package dev.mailroom.persistence.notification;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** {@link StoppedMail} in the table {@code stopped_mail}. */
public final class DbStoppedMail implements StoppedMail {
  private final Database database;

  public DbStoppedMail(Database database) {
    this.database = database;
  }

  @Override
  public void stop(
      CompanyId company, EmailAddress recipient, Set<Category> categories, Instant at) {
    of(
            """
            INSERT INTO stopped_mail (company_id, email, category, stopped_at)
            SELECT CAST(:company AS uuid), :email, category, :at
            FROM unnest(CAST(:categories AS text[])) AS category
            ORDER BY category
            ON CONFLICT DO NOTHING
            """,
            company)
        .with("email", recipient.value())
        .with("categories", codes(categories))
        .with("at", at)
        .write();
  }

  @Override
  public void allow(CompanyId company, EmailAddress recipient, Set<Category> categories) {
    of(
            """
            DELETE FROM stopped_mail
            WHERE company_id = CAST(:company AS uuid) AND email = :email
              AND category = ANY(CAST(:categories AS text[]))
            """,
            company)
        .with("email", recipient.value())
        .with("categories", codes(categories))
        .write();
  }

  /** A category that a newer version wrote is left out. */
  @Override
  public Set<Category> stoppedBy(CompanyId company, EmailAddress recipient) {
    return of(
            """
            SELECT category FROM stopped_mail
            WHERE company_id = CAST(:company AS uuid) AND email = :email
            """,
            company)
        .with("email", recipient.value())
        .list(row -> Category.ofCode(row.text("category")))
        .stream()
        .flatMap(category -> category.stream())
        .collect(toSet());
  }

  @Override
  public Set<EmailAddress> stoppedAmong(
      CompanyId company, Collection<EmailAddress> recipients, Category category) {
    return of(
            """
            SELECT email FROM stopped_mail
            WHERE company_id = CAST(:company AS uuid) AND category = :category
              AND email = ANY(CAST(:emails AS text[]))
            """,
            company)
        .with("emails", recipients.stream().map(EmailAddress::value).toList())
        .with("category", category.code())
        .list(row -> new EmailAddress(row.text("email")))
        .stream()
        .collect(toSet());
  }

  private Sql of(String statement, CompanyId company) {
    return database.sql(statement).with("company", company.value());
  }

  private static List<String> codes(Set<Category> categories) {
    return categories.stream().map(Category::code).toList();
  }
}
