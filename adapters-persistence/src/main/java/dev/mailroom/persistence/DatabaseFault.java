package dev.mailroom.persistence;

import java.sql.SQLException;

/** The database did not do what it was asked; a fault of ours or of the machine. */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseFault(SQLException cause) {
    super("database: " + cause.getSQLState(), cause);
  }
}
