package dev.mailroom.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server in the data folder. What every start relies on always runs; rarer turns are long. */
class EmbeddedPostgresTest {
  @TempDir static Path programs;
  @TempDir static Path used;
  @TempDir Path data;

  /** Making a cluster takes longer than all that most tests do with one. */
  @BeforeAll
  static void makeCluster() {
    EmbeddedPostgres.start(used, programs).close();
  }

  @BeforeEach
  void copyCluster() throws IOException {
    try (var files = Files.walk(used)) {
      for (var file : files.skip(1).toList()) {
        var copy = data.resolve(used.relativize(file));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void it_is_durable_needs_a_password_and_listens_on_loopback_only() throws Exception {
    try (EmbeddedPostgres server = start()) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
      assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(server, "SHOW server_version")).startsWith("18");
      DatabaseAddress it = server.address();
      assertThatThrownBy(() -> DriverManager.getConnection(it.jdbcUrl(), it.user(), "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  @Tag("long")
  void only_the_owner_reads_the_password() throws Exception {
    assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
        .map(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void a_restart_keeps_data_port_and_password() throws Exception {
    DatabaseAddress before;
    try (EmbeddedPostgres server = start()) {
      before = server.address();
      ask(server, "CREATE TABLE kept AS SELECT 42 AS it; SELECT 1");
    }

    try (EmbeddedPostgres server = start()) {
      assertThat(server.address()).isEqualTo(before);
      assertThat(ask(server, "SELECT it FROM kept")).isEqualTo("42");
    }
  }

  @Test
  @Tag("long")
  void closing_leaves_no_process_behind() throws Exception {
    long pid;
    try (EmbeddedPostgres _ = start()) {
      pid = postmaster();
      assertThat(ProcessHandle.of(pid)).isPresent();
    }

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void a_server_left_by_a_killed_process_is_adopted_as_it_runs_and_stopped_at_the_end()
      throws Exception {
    int port;
    try (OtherProcess killed = OtherProcess.opens(data, programs)) {
      port = killed.port();
      killed.killHard();
    }
    long pid = postmaster();

    try (EmbeddedPostgres server = start()) {
      assertThat(postmaster()).isEqualTo(pid);
      assertThat(server.address().port()).isEqualTo(port);
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  @Tag("long")
  void a_server_that_was_itself_killed_recovers_its_data() throws Exception {
    long killed;
    try (EmbeddedPostgres server = start()) {
      ask(server, "CREATE TABLE kept AS SELECT 42 AS it; SELECT 1");
      killed = postmaster();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    }

    try (EmbeddedPostgres server = start()) {
      assertThat(postmaster()).isNotEqualTo(killed);
      assertThat(ask(server, "SELECT it FROM kept")).isEqualTo("42");
    }
  }

  @Test
  @Tag("long")
  void a_second_process_joins_and_does_not_stop_the_server_of_the_first() throws Exception {
    try (OtherProcess first = OtherProcess.opens(data, programs)) {
      start().close();

      try (EmbeddedPostgres again = start()) {
        assertThat(again.address().port()).isEqualTo(first.port());
        assertThat(ask(again, "SELECT 1")).isEqualTo("1");
      }
      assertThat(ProcessHandle.of(postmaster())).isPresent();
      first.closeNormally();
    }

    assertThat(data.resolve("postgres/18/postmaster.pid")).doesNotExist();
  }

  @Test
  @Tag("long")
  void the_first_process_may_go_while_the_second_still_works() throws Exception {
    try (OtherProcess first = OtherProcess.opens(data, programs);
        EmbeddedPostgres second = start()) {
      first.closeNormally();

      assertThat(ask(second, "SELECT 1")).isEqualTo("1");
    }

    assertThat(data.resolve("postgres/18/postmaster.pid")).doesNotExist();
  }

  @Test
  @Tag("long")
  void a_process_id_that_now_belongs_to_another_program_does_not_prevent_the_start()
      throws Exception {
    Files.writeString(
        data.resolve("postgres/18/postmaster.pid"),
        "%d\n%s\n1\n5432\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), data));

    try (EmbeddedPostgres server = start()) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  @Tag("long")
  void another_port_is_taken_when_the_remembered_one_is_in_use() throws Exception {
    int usual;
    try (EmbeddedPostgres server = start()) {
      usual = server.address().port();
    }

    try (ServerSocket _ = new ServerSocket(usual, 1, InetAddress.getLoopbackAddress());
        EmbeddedPostgres server = start()) {
      assertThat(server.address().port()).isNotEqualTo(usual);
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named_with_what_to_do() throws Exception {
    Path file = Files.createFile(data.resolve("a-file"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data"), programs))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("MAILROOM_DATA_DIR");
  }

  @Test
  @Tag("long")
  void a_damaged_cluster_is_reported_with_the_servers_own_words_and_its_log() throws Exception {
    Files.delete(data.resolve("postgres/18/global/pg_control"));

    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("server.log")
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  @Tag("long")
  void a_start_that_was_killed_half_way_does_not_spoil_the_next(@TempDir Path fresh)
      throws Exception {
    Files.createDirectories(fresh.resolve("postgres/18.unfinished/base"));

    try (EmbeddedPostgres server = EmbeddedPostgres.start(fresh, programs)) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  @Tag("long")
  void root_without_user_namespaces_runs_the_server_as_the_ordinary_user_who_owns_its_files()
      throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "needs root");
    for (Path folder : List.of(data, programs)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    ServerAccount.givenAway(data.resolve("postgres"));

    try (EmbeddedPostgres server = start()) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
      assertThat(ProcessHandle.of(postmaster()).orElseThrow().info().user())
          .isNotEmpty()
          .isNotEqualTo(Optional.of("root"));
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(data, programs);
  }

  private long postmaster() throws IOException {
    return PostmasterFile.in(data.resolve("postgres/18")).orElseThrow().pid();
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    DatabaseAddress at = server.address();
    try (Connection connection =
            DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      while (statement.getResultSet() == null) {
        statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
