package dev.mailroom.domain.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One way for many into one company.
 *
 * @param closedAt when it was turned off or replaced; empty while it is neither
 */
public record InviteLink(
    InviteLinkId id,
    Place place,
    TokenHash token,
    LinkTerms terms,
    LinkUsage usage,
    Instant createdAt,
    Optional<Instant> closedAt) {

  /** How long a closed link is remembered, so that its page can say what became of it. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** Into which company; and who answers for it: at each use their right is looked at again. */
  public record Place(CompanyId company, AccountId maker) {}

  /** One that nobody has used yet. */
  public static InviteLink made(
      InviteLinkId id, Place place, TokenHash token, LinkTerms terms, Instant now) {
    return new InviteLink(id, place, token, terms, LinkUsage.NONE, now, Optional.empty());
  }

  public CompanyId company() {
    return place.company();
  }

  public AccountId maker() {
    return place.maker();
  }

  public LinkStanding standing(Instant now) {
    if (closedAt.isPresent()) {
      return LinkStanding.CLOSED;
    }
    if (terms.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
      return LinkStanding.EXPIRED;
    }
    var most = terms.maxUses();
    return most.isPresent() && usage.count() >= most.getAsInt()
        ? LinkStanding.USED_UP
        : LinkStanding.OPEN;
  }

  /** On other terms, set by somebody who answers for it from here on. */
  public InviteLink with(LinkTerms changed, AccountId by) {
    var next = new Place(company(), by);
    return new InviteLink(id, next, token, changed, usage, createdAt, closedAt);
  }

  public InviteLink closed(Instant at) {
    return new InviteLink(id, place, token, terms, usage, createdAt, Optional.of(at));
  }

  /** After one more joined by it. */
  public InviteLink used(Instant at) {
    return new InviteLink(id, place, token, terms, usage.and(at), createdAt, closedAt);
  }
}
