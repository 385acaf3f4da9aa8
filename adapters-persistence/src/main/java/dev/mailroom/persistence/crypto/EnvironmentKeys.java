package dev.mailroom.persistence.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The keys of {@code MAILROOM_MASTER_KEYS}: a comma list, the newest first. */
public record EnvironmentKeys(List<MasterKey> read) implements KeySource {

  public EnvironmentKeys {
    read = List.copyOf(read);
  }

  /** Reads the variable's value. */
  public static EnvironmentKeys parse(String value) {
    List<MasterKey> keys =
        Arrays.stream(value.split(",", -1))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(MasterKey::parse)
            .toList();
    if (keys.isEmpty()) {
      throw new KeyProblem("MAILROOM_MASTER_KEYS holds no key. Unset it or put one in.");
    }
    return new EnvironmentKeys(keys);
  }

  @Override
  public String name() {
    return "MAILROOM_MASTER_KEYS";
  }

  /** The operator has put the new key first; there is nothing to generate. */
  @Override
  public MasterKey rotate(Set<String> stillUsed) {
    return read.getFirst();
  }
}
