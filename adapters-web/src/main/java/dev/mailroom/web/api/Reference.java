package dev.mailroom.web.api;

import dev.mailroom.web.api.ApiProblem.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * What the reference shows that is not the same everywhere.
 *
 * @param root where every call goes
 */
public record Reference(String root, List<Problem> problems) {

  public Reference {
    problems = List.copyOf(problems);
  }

  /** One kind of problem; {@code code} ends its type. */
  public record Problem(String code, int status, String title) {}

  static Reference of(String root) {
    return new Reference(
        root,
        Arrays.stream(Kind.values())
            .map(kind -> new Problem(kind.code(), kind.status(), kind.title()))
            .toList());
  }
}
