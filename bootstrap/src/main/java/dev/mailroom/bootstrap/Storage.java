package dev.mailroom.bootstrap;

import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.crypto.EnvironmentKeys;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.KeyChecks;
import dev.mailroom.persistence.crypto.KeyFile;
import dev.mailroom.persistence.crypto.KeyRing;
import dev.mailroom.persistence.crypto.KeyRotation;
import dev.mailroom.persistence.crypto.KeySource;
import dev.mailroom.persistence.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;

/** The database, embedded or not, and the keys to what is encrypted in it. */
final class Storage implements AutoCloseable {

  private final Optional<EmbeddedPostgres> embedded;
  private final DatabaseAddress address;
  private final Database database;
  private final KeyRing keys;
  private final FieldCipher cipher;

  private Storage(
      Optional<EmbeddedPostgres> embedded,
      DatabaseAddress address,
      Database database,
      KeyRing keys) {
    this.embedded = embedded;
    this.address = address;
    this.database = database;
    this.keys = keys;
    this.cipher = new FieldCipher(keys);
  }

  /**
   * Starts or reaches the database, brings its tables up to date and makes sure that the keys are
   * its own.
   */
  static Storage open(Config config) {
    var folder = DataFolder.ready(config.dataFolder());
    var keys = new KeyRing(keySource(config, folder));
    var embedded =
        config.database().isPresent()
            ? Optional.<EmbeddedPostgres>empty()
            : Optional.of(EmbeddedPostgres.start(folder));
    try {
      var address =
          embedded
              .map(EmbeddedPostgres::address)
              .orElseGet(() -> DatabaseAddress.parse(config.database().orElseThrow()));
      return checked(new Storage(embedded, address, Database.open(address), keys));
    } catch (RuntimeException | Error e) {
      embedded.ifPresent(EmbeddedPostgres::close);
      throw e;
    }
  }

  Database database() {
    return database;
  }

  DatabaseAddress address() {
    return address;
  }

  FieldCipher cipher() {
    return cipher;
  }

  KeyRotation rotation() {
    return new KeyRotation(database, keys, cipher);
  }

  /** Another process has put a new key first. */
  void reloadKeys() {
    keys.reload();
  }

  @Override
  public void close() {
    database.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  private static Storage checked(Storage storage) {
    try {
      new KeyChecks(storage.database, storage.keys, storage.cipher).verify();
      return storage;
    } catch (RuntimeException | Error e) {
      storage.database.close();
      throw e;
    }
  }

  private static KeySource keySource(Config config, Path folder) {
    return config
        .masterKeys()
        .<KeySource>map(EnvironmentKeys::parse)
        .orElseGet(() -> KeyFile.in(folder));
  }
}
