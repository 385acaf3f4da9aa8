package dev.mailroom.application.invitation.port;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All invitations; of each company at most one pending for an address. */
public interface Invitations {

  /** Adds an invitation; false, and nothing added, when the address has a pending one. */
  boolean add(Invitation invitation);

  Optional<Invitation> find(CompanyId company, InvitationId id);

  /** As {@link #find}, and nobody else changes it before this transaction ends. */
  Optional<Invitation> findForUpdate(CompanyId company, InvitationId id);

  /** By the newest link; whatever became of the invitation. */
  Optional<Invitation> findByToken(TokenHash token);

  /** Writes inviter, letter and state. */
  void update(Invitation invitation);

  /**
   * Closes the invitation as accepted and answers it, to one caller only; empty when the link is
   * unknown, or its invitation not open.
   */
  Optional<Invitation> accept(TokenHash token, Instant now);

  /** Those of the addresses that have an open invitation. */
  Set<EmailAddress> openAmong(CompanyId company, Set<EmailAddress> addresses, Instant now);

  /** Forgets the expired invitations of these addresses, which can then be invited anew. */
  void removeExpiredAmong(CompanyId company, Set<EmailAddress> addresses, Instant now);

  /** The newest first, after the given one. */
  List<Invitation> page(Filter filter, Optional<InvitationId> after, int size);

  /** How many of each standing match the search; those that none match are missing. */
  Map<Standing, Long> count(Filter filter);

  /**
   * Marks one invitation that ends soon as reminded and answers it; empty when there is none, or
   * others are at work on all there are.
   */
  Optional<Invitation> takeForReminder(Instant now);

  /** Forgets what was closed, or expired, before then; answers how many. */
  int removeClosedBefore(Instant time);

  /**
   * Which invitations of a company.
   *
   * @param standing empty for all
   * @param search part of a name or an address; empty for all
   * @param at when they stand as they do
   */
  record Filter(CompanyId company, Optional<Standing> standing, String search, Instant at) {}
}
