package dev.mailroom.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date; Flyway's own advisory lock makes other processes wait. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(
          "The tables could not be brought up to date: "
              + String.valueOf(e.getMessage()).strip()
              + " Is this database Mailroom's own, and this version not older than its tables?",
          e);
    }
  }
}
