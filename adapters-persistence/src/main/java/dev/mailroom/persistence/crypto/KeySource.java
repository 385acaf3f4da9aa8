package dev.mailroom.persistence.crypto;

import java.util.List;
import java.util.Set;

/** Where master keys come from: the environment or a file. */
public interface KeySource {
  /** The keys as they are now; the first encrypts, all decrypt. Never empty. */
  List<MasterKey> read();

  /** What an operator calls it, for messages. */
  String name();

  /** Puts a new key in front of the others and drops those that {@code stillUsed} does not name. */
  MasterKey rotate(Set<String> stillUsed);
}
