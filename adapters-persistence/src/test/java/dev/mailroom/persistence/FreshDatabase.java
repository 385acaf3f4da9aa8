package dev.mailroom.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of its own for a test class, copied from one that was migrated once; its tables are
 * empty before each test.
 */
public final class FreshDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static boolean templateReady;

  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  public Database database() {
    if (database == null) {
      throw new IllegalStateException("only while tests run");
    }
    return database;
  }

  public DatabaseAddress address() {
    if (address == null) {
      throw new IllegalStateException("only while tests run");
    }
    return address;
  }

  /** Runs statements as they are, beside all transactions. */
  public void run(String sql) throws SQLException {
    run(address(), sql);
  }

  /**
   * Lets the planner know all tables, and that every row of them is seen by everybody: whoever
   * looks at a table meanwhile, as the server's own housekeeping does, keeps one run from that.
   */
  public void vacuum() {
    Awaitility.await("tables that need no second look")
        .until(() -> {
          run("VACUUM ANALYZE");
          return isSeenByEverybody();
        });
  }

  private boolean isSeenByEverybody() {
    return database()
        .sql(
            """
            SELECT bool_and(relallvisible >= relpages) AS seen FROM pg_class
            WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace)
            """)
        .first(row -> row.flag("seen"))
        .orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    prepareTemplate();
    String name = "fresh_" + NUMBER.incrementAndGet();
    onServer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    address = TestServer.address().withDatabase(name);
    database = Database.open(address());
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    run(
        address(),
        """
        DO $$ BEGIN EXECUTE (
          SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
          WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history');
        END $$\
        """);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().close();
  }

  private static synchronized void prepareTemplate() throws SQLException {
    if (!templateReady) {
      onServer("CREATE DATABASE " + TEMPLATE);
      Database.open(TestServer.address().withDatabase(TEMPLATE)).close();
      templateReady = true;
    }
  }

  private static void onServer(String sql) throws SQLException {
    run(TestServer.address(), sql);
  }

  private static void run(DatabaseAddress at, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
