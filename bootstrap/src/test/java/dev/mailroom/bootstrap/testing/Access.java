package dev.mailroom.bootstrap.testing;

import java.util.List;

/**
 * Whom a route is for. Every route needs a line here: a new one fails its test until it has one.
 */
public enum Access {
  EVERYBODY,
  SIGNED_IN,
  MEMBER,
  MANAGER,
  SITE_ADMINISTRATOR,
  /** Who holds a key of the company in question; no cookie opens it. */
  APPLICATION;

  private record Rule(String path, Access access) {}

  /** The first that fits; a path with a star at its end is the beginning of one. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("/", EVERYBODY),
          new Rule("/assets/*", EVERYBODY),
          new Rule("/observe/*", EVERYBODY),
          new Rule("/setup", EVERYBODY),
          new Rule("/login", EVERYBODY),
          new Rule("/logout", EVERYBODY),
          new Rule("/forgot-password*", EVERYBODY),
          new Rule("/reset-password/{token}", EVERYBODY),
          new Rule("/confirm-email/{token}", EVERYBODY),
          new Rule("/unsubscribe/{token}", EVERYBODY),
          new Rule("/help/*", EVERYBODY),
          new Rule("/api", EVERYBODY),
          new Rule("/api/openapi.yaml", EVERYBODY),
          new Rule("/api/v1/*", APPLICATION),
          new Rule("/lobby", SIGNED_IN),
          new Rule("/account*", SIGNED_IN),
          new Rule("/notifications*", SIGNED_IN),
          new Rule("/companies/new", SIGNED_IN),
          new Rule("/companies/{slug}", MEMBER),
          new Rule("/companies/{slug}/people", MEMBER),
          new Rule("/companies/{slug}/leave", MEMBER),
          new Rule("/companies/{slug}/people/{id}/{act}", MANAGER),
          new Rule("/companies/{slug}/settings", MANAGER),
          new Rule("/companies/{slug}/invite*", MANAGER),
          new Rule("/companies/{slug}/invitations*", MANAGER),
          new Rule("/companies/{slug}/joining*", MANAGER),
          new Rule("/companies/{slug}/join", SIGNED_IN),
          new Rule("/companies/{slug}/api-keys*", MANAGER),
          new Rule("/invitations/{token}*", EVERYBODY),
          new Rule("/join/*", EVERYBODY),
          new Rule("/admin*", SITE_ADMINISTRATOR));

  /** {@code route}: method and path. */
  public static Access of(String route) {
    var path = route.substring(route.indexOf(' ') + 1);
    return RULES.stream()
        .filter(rule -> fits(rule.path(), path))
        .map(Rule::access)
        .findFirst()
        .orElseThrow(() -> new AssertionError("whom is this for? " + route));
  }

  private static boolean fits(String rule, String path) {
    return rule.endsWith("*")
        ? path.startsWith(rule.substring(0, rule.length() - 1))
        : path.equals(rule);
  }
}
