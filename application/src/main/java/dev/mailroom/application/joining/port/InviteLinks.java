package dev.mailroom.application.joining.port;

import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** The invite links of companies, open and closed; of each company at most one open. */
public interface InviteLinks {

  /** Adds an open link; false, and nothing added, when the company has one. */
  boolean add(InviteLink link, SecretToken secret);

  Optional<InviteLink> find(InviteLinkId id);

  Optional<InviteLink> findOpen(CompanyId company);

  /** Whatever became of the link. */
  Optional<InviteLink> findByToken(TokenHash token);

  /** What the link opens with; empty once it is closed, for then that is forgotten. */
  Optional<SecretToken> secretOf(InviteLinkId id);

  /** Writes maker, terms and end. */
  void update(InviteLink link);

  /** Counts one more who joins; false, and nothing counted, for a link that is not open. */
  boolean use(InviteLinkId id, Instant now);

  /** Forgets the links that were closed before then; answers how many. */
  int removeClosedBefore(Instant time);
}
