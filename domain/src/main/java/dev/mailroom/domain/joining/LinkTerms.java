package dev.mailroom.domain.joining;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On which terms an invite link lets people in.
 *
 * @param role what they become; never somebody who manages others, for a link goes astray
 * @param domains of which one an address must be; none are all
 * @param maxUses how many may join by it, 1 to {@value #MOST_USES}; empty for any number
 */
public record LinkTerms(
    Role role, DomainList domains, Optional<Instant> expiresAt, OptionalInt maxUses) {

  public static final int MOST_USES = 10_000;

  /** What a link can make of people. */
  public static final List<Role> ROLES = List.of(Role.MEMBER, Role.GUEST);

  public LinkTerms {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("a link makes nobody " + role);
    }
    if (maxUses.isPresent() && (maxUses.getAsInt() < 1 || maxUses.getAsInt() > MOST_USES)) {
      throw new IllegalArgumentException("1 to " + MOST_USES + " uses");
    }
  }

  public boolean admits(EmailAddress address) {
    return domains.isEmpty() || domains.holds(address);
  }
}
