package dev.mailroom.persistence.crypto;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of this process. One that it does not know makes it read their source again, since
 * another process may have rotated them.
 */
public final class KeyRing {
  private final KeySource source;
  private volatile List<MasterKey> keys;

  public KeyRing(KeySource source) {
    this.source = source;
    this.keys = source.read();
  }

  MasterKey current() {
    return keys.getFirst();
  }

  /** Throws {@link KeyProblem} when neither memory nor source has it. */
  MasterKey key(String id) {
    return known(id).or(() -> reread(id)).orElseThrow(() -> unknown(id));
  }

  /** Reads the source again, as when another process says that it rotated the keys. */
  public void reload() {
    keys = source.read();
  }

  MasterKey rotate(Set<String> stillUsed) {
    MasterKey fresh = source.rotate(stillUsed);
    reload();
    return fresh;
  }

  KeyProblem unknown(String id) {
    return new KeyProblem(
        "This database is encrypted with master key %s, which %s does not hold (it has %s). Put that key there again; without it the stored secrets and waiting mail cannot be read."
            .formatted(id, source.name(), keys.stream().map(MasterKey::id).toList()));
  }

  private Optional<MasterKey> known(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private synchronized Optional<MasterKey> reread(String id) {
    if (known(id).isEmpty()) {
      reload();
    }
    return known(id);
  }
}
