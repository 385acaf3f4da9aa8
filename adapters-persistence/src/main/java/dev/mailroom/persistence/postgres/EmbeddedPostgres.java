package dev.mailroom.persistence.postgres;

import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 in the data folder, for an installation without a database server.
 *
 * <p>Processes that use the same folder share the server; the last one to close stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int START_ATTEMPTS = 3;

  private final Cluster cluster;
  private final Tenants tenants;
  private final FileLock place;
  private final DatabaseAddress address;

  private EmbeddedPostgres(
      Cluster cluster, Tenants tenants, FileLock place, DatabaseAddress address) {
    this.cluster = cluster;
    this.tenants = tenants;
    this.place = place;
    this.address = address;
  }

  /**
   * Starts the server of this data folder, or joins it when it runs already.
   *
   * @throws DatabaseUnavailable with a message that says what to do
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, dataFolder.resolve("postgres"));
  }

  /** As {@link #start(Path)}, with the unpacked programs kept in a folder of their own. */
  static EmbeddedPostgres start(Path dataFolder, Path programs) {
    try {
      Path folder = Folders.writable(dataFolder).resolve("postgres");
      Files.createDirectories(folder);
      Tenants tenants = Tenants.of(folder);
      try (FileLock _ = tenants.lockDoor()) {
        return enter(folder, Folders.writable(programs), tenants);
      } catch (IOException | RuntimeException e) {
        tenants.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DatabaseUnavailable(
          "The built-in PostgreSQL could not start in %s: %s. Check that folder and its disk."
              .formatted(dataFolder, e.getMessage()),
          e);
    }
  }

  /** Where the server answers; its database is empty at first. */
  public DatabaseAddress address() {
    return address;
  }

  /** Leaves the server, and stops it when no other process uses it. */
  @Override
  public void close() {
    if (!place.isValid()) {
      return;
    }
    try (tenants;
        FileLock _ = tenants.lockDoor()) {
      if (tenants.leave(place)) {
        cluster.stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres enter(Path folder, Path programs, Tenants tenants)
      throws IOException {
    Path data = folder.resolve("18");
    Binaries binaries = Binaries.unpackedIn(programs);
    ServerPassword password = new ServerPassword(folder.resolve("password"));
    String secret = password.readOrCreate();
    Commands commands = new Commands(ServerAccount.choose(folder, data), folder);
    Cluster cluster = new Cluster(data, folder.resolve("server.log"), binaries, commands);
    cluster.createIfAbsent(password.file());
    DatabaseAddress address = answering(cluster, folder, secret);
    return new EmbeddedPostgres(cluster, tenants, tenants.enter(), address);
  }

  private static DatabaseAddress answering(Cluster cluster, Path folder, String password)
      throws IOException {
    Optional<PostmasterFile> running = cluster.running();
    if (running.isPresent()) {
      DatabaseAddress address = address(running.get().port(), password);
      if (FirstContact.answers(address)) {
        LOG.info("database.joined port={}", address.port());
        return FirstContact.withOwnDatabase(address);
      }
      LOG.warn("database.restarted: the server left behind does not answer");
      cluster.stop();
    }
    return started(cluster, new LoopbackPort(folder.resolve("port")), password);
  }

  private static DatabaseAddress started(Cluster cluster, LoopbackPort ports, String password)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = ports.choose();
      try {
        cluster.start(port);
        LOG.info("database.started port={}", port);
        return FirstContact.withOwnDatabase(address(port, password));
      } catch (DatabaseUnavailable e) {
        // somebody may take the port between the choice and the start, and a server killed a
        // moment ago may still hold its shared memory
        if (attempt == START_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "127.0.0.1", port, "postgres", Cluster.SUPERUSER, password, Map.of());
  }
}
