package dev.mailroom.web.api.v1;

import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiProblem.Kind;
import java.util.Optional;

/** What applications call their own places and assignments, where that stands in an address. */
final class OwnNames {

  private static final int MOST = Math.min(Place.MAX_KEY_LENGTH, Assignment.MAX_KEY_LENGTH);

  private OwnNames() {}

  /** Of what may be there; what can be no name leads nowhere. */
  static String known(ApiCall call, String parameter) {
    return name(call, parameter).orElseThrow(ApiProblem::notFound);
  }

  /** Of what is put there. */
  static String given(ApiCall call, String parameter) {
    return name(call, parameter)
        .orElseThrow(() ->
            ApiProblem.of(
                Kind.INVALID,
                "The key in the address has 1 to " + MOST + " characters, all of them printable."));
  }

  private static Optional<String> name(ApiCall call, String parameter) {
    var name = call.parameter(parameter).strip();
    boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= MOST;
    boolean printable = name.codePoints().noneMatch(Character::isISOControl);
    return fits && printable ? Optional.of(name) : Optional.empty();
  }
}
