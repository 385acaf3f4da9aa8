package dev.mailroom.web.api;

import dev.mailroom.web.api.ApiProblem.Fault;
import dev.mailroom.web.api.ApiProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the form of a body, so that it is all told at once. */
final class Complaints {

  /** More helps nobody. */
  private static final int MOST = 50;

  private final List<Fault> faults = new ArrayList<>();
  private final List<JsonFields> objects = new ArrayList<>();

  void add(String pointer, String detail) {
    faults.add(new Fault(pointer, detail));
  }

  /** Its fields must all have been read in the end. */
  void watch(JsonFields object) {
    objects.add(object);
  }

  void raise() {
    objects.forEach(JsonFields::complainOfUnknown);
    if (!faults.isEmpty()) {
      throw ApiProblem.of(
          Kind.INVALID,
          "Nothing happened. Mend what is named below.",
          faults.stream().limit(MOST).toList());
    }
  }
}
