package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options with values, as {@code --email E} or {@code --email=E}. */
record Options(Map<String, String> values) {

  Options {
    values = Map.copyOf(values);
  }

  static Options parse(List<String> words, List<String> known) {
    var values = new HashMap<String, String>();
    for (int index = 0; index < words.size(); index++) {
      var parts = words.get(index).split("=", 2);
      if (!known.contains(parts[0])) {
        throw CommandLine.unknown(parts[0]);
      }
      if (parts.length == 1 && index + 1 == words.size()) {
        throw new StartFailure(
            Reason.USAGE, parts[0] + " needs a value. ./mailroom --help shows how it goes.");
      }
      values.put(parts[0], parts.length == 2 ? parts[1] : words.get(++index));
    }
    return new Options(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
