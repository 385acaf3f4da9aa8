package dev.mailroom.application.invitation.port;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.InvitationState;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@link Invitations} in memory. */
public final class InMemoryInvitations implements Invitations {

  private static final Comparator<Invitation> NEWEST_FIRST =
      Comparator.comparing(Invitation::createdAt)
          .thenComparing(invitation -> invitation.id().value().toString())
          .reversed();

  private final InMemoryTransactions transactions;
  private final InMemoryTable<InvitationId, Invitation> table;

  public InMemoryInvitations(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public boolean add(Invitation invitation) {
    transactions.requireOpen();
    var email = invitation.invitee().email();
    if (pending(invitation.company()).anyMatch(it -> it.invitee().email().equals(email))) {
      return false;
    }
    table.put(invitation.id(), invitation);
    return true;
  }

  @Override
  public Optional<Invitation> find(CompanyId company, InvitationId id) {
    return table.find(id).filter(invitation -> invitation.company().equals(company));
  }

  @Override
  public Optional<Invitation> findForUpdate(CompanyId company, InvitationId id) {
    transactions.requireOpen();
    return find(company, id);
  }

  @Override
  public Optional<Invitation> findByToken(TokenHash token) {
    return table.rows(invitation -> invitation.letter().token().equals(token)).stream().findFirst();
  }

  @Override
  public void update(Invitation invitation) {
    table.put(invitation.id(), invitation);
  }

  @Override
  public Optional<Invitation> accept(TokenHash token, Instant now) {
    transactions.requireOpen();
    var accepted =
        findByToken(token).filter(it -> it.isOpen(now)).map(it -> it.in(new Accepted(now)));
    accepted.ifPresent(this::update);
    return accepted;
  }

  @Override
  public Set<EmailAddress> openAmong(CompanyId company, Set<EmailAddress> addresses, Instant now) {
    return pending(company)
        .filter(invitation -> invitation.isOpen(now))
        .map(invitation -> invitation.invitee().email())
        .filter(addresses::contains)
        .collect(toSet());
  }

  @Override
  public void removeExpiredAmong(CompanyId company, Set<EmailAddress> addresses, Instant now) {
    table.removeIf(it ->
        it.company().equals(company)
            && it.standing(now) == Standing.EXPIRED
            && addresses.contains(it.invitee().email()));
  }

  @Override
  public List<Invitation> page(Filter filter, Optional<InvitationId> after, int size) {
    var start = after.flatMap(table::find);
    return matching(filter)
        .filter(it -> filter.standing().filter(s -> s != it.standing(filter.at())).isEmpty())
        .sorted(NEWEST_FIRST)
        .filter(it -> start.filter(s -> NEWEST_FIRST.compare(it, s) <= 0).isEmpty())
        .limit(size)
        .toList();
  }

  @Override
  public Map<Standing, Long> count(Filter filter) {
    return matching(filter).collect(groupingBy(it -> it.standing(filter.at()), counting()));
  }

  @Override
  public Optional<Invitation> takeForReminder(Instant now) {
    transactions.requireOpen();
    var soon = now.plus(Invitation.REMINDER_BEFORE);
    var next =
        table
            .rows(it ->
                it.isOpen(now)
                    && it.state().equals(new Pending(false))
                    && !it.letter().expiresAt().isAfter(soon))
            .stream()
            .min(Comparator.comparing(it -> it.letter().expiresAt()))
            .map(it -> it.in(new Pending(true)));
    next.ifPresent(this::update);
    return next;
  }

  @Override
  public int removeClosedBefore(Instant time) {
    return table.removeIf(invitation -> closedAt(invitation).isBefore(time));
  }

  /** All of them, for tests to look at. */
  public List<Invitation> rows() {
    return table.rows();
  }

  private static Instant closedAt(Invitation invitation) {
    InvitationState state = invitation.state();
    return switch (state) {
      case Pending _ -> invitation.letter().expiresAt();
      case Accepted(var at) -> at;
      case Revoked(var at) -> at;
    };
  }

  private Stream<Invitation> pending(CompanyId company) {
    return table.rows(it -> it.company().equals(company) && it.state() instanceof Pending).stream();
  }

  private Stream<Invitation> matching(Filter filter) {
    var part = filter.search().toLowerCase(Locale.ROOT);
    return table.rows(it -> it.company().equals(filter.company())).stream()
        .filter(it -> searched(it).contains(part));
  }

  private static String searched(Invitation invitation) {
    var invitee = invitation.invitee();
    var name = invitee.name().map(PersonName::value).orElse("");
    return (name + " " + invitee.email().value()).toLowerCase(Locale.ROOT);
  }
}
