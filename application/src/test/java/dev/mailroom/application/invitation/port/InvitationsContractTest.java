package dev.mailroom.application.invitation.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.invitation.port.Invitations.Filter;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.Letter;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.domain.invitation.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} keeps. */
public abstract class InvitationsContractTest {

  private static final Instant NOW = Cast.NOW;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final CompanyId HARBOUR = new CompanyId(Cast.id(101));
  private static final CompanyId QUILL = new CompanyId(Cast.id(102));
  private static final AccountId ADA = Cast.ada().id();

  protected abstract Transactions transactions();

  protected abstract Invitations invitations();

  @Test
  void an_invitation_is_found_as_it_was_added() {
    var plain = add(HARBOUR, 1, NOW);
    var full =
        Invitation.sent(
            id(2),
            new Invitation.Place(HARBOUR, ADA),
            new Invitee(email(2), Optional.of(new PersonName("Łukasz O'Neil")), Role.OWNER),
            Optional.of(new PersonalMessage("Hello,\nwelcome 🎈")),
            letter(2, NOW));

    assertThat(inTransaction(() -> invitations().add(full))).isTrue();

    assertThat(invitations().find(HARBOUR, id(1))).contains(plain);
    assertThat(invitations().findByToken(Cast.token(2))).contains(full);
    assertThat(inTransaction(() -> invitations().findForUpdate(HARBOUR, id(2)))).contains(full);
  }

  @Test
  void another_company_does_not_see_it() {
    add(HARBOUR, 1, NOW);

    assertThat(invitations().find(QUILL, id(1))).isEmpty();
    assertThat(inTransaction(() -> invitations().findForUpdate(QUILL, id(1)))).isEmpty();
    assertThat(invitations().page(all(QUILL), Optional.empty(), 9)).isEmpty();
    assertThat(invitations().count(all(QUILL))).isEmpty();
    assertThat(open(QUILL, email(1))).isEmpty();
  }

  @Test
  void an_address_has_one_pending_invitation_to_a_company() {
    var first = add(HARBOUR, 1, NOW);
    var second = invitation(HARBOUR, 2, NOW, email(1));

    assertThat(inTransaction(() -> invitations().add(second))).isFalse();
    assertThat(inTransaction(() -> invitations().add(invitation(QUILL, 3, NOW, email(1)))))
        .isTrue();
    update(first.in(new Revoked(NOW)));
    assertThat(inTransaction(() -> invitations().add(second))).isTrue();
  }

  @Test
  void of_a_hundred_at_once_one_is_added() {
    var number = new java.util.concurrent.atomic.AtomicInteger();

    var added =
        Crowd.of(
            100,
            () -> {
              var mine = invitation(HARBOUR, number.incrementAndGet(), NOW, email(1));
              return inTransaction(() -> invitations().add(mine));
            });

    assertThat(added).filteredOn(it -> it).hasSize(1);
  }

  @Test
  void letter_inviter_and_state_are_written() {
    var sent = add(HARBOUR, 1, NOW);

    var again = sent.sentAgain(Cast.ben().id(), letter(7, NOW.plusSeconds(60)));
    update(again);

    assertThat(invitations().find(HARBOUR, id(1))).contains(again);
    assertThat(invitations().findByToken(Cast.token(1))).isEmpty();
    var byHand = again.with(again.letter().handedOver(Cast.token(8)));
    update(byHand);
    assertThat(invitations().findByToken(Cast.token(8))).contains(byHand);
    update(again);
    for (var state : List.of(new Pending(true), new Accepted(NOW), new Revoked(NOW))) {
      update(again.in(state));
      assertThat(invitations().find(HARBOUR, id(1))).contains(again.in(state));
    }
  }

  @Test
  void of_a_hundred_at_once_one_accepts() {
    var sent = add(HARBOUR, 1, NOW);

    var answers = Crowd.of(100, () -> accept(1, NOW));

    assertThat(answers)
        .filteredOn(Optional::isPresent)
        .containsExactly(Optional.of(sent.in(new Accepted(NOW))));
  }

  @Test
  void what_is_not_open_cannot_be_accepted() {
    add(HARBOUR, 1, NOW);
    var revoked = add(HARBOUR, 2, NOW);
    update(revoked.in(new Revoked(NOW)));

    assertThat(accept(1, NOW.plus(WEEK))).isEmpty();
    assertThat(accept(2, NOW)).isEmpty();
    assertThat(accept(3, NOW)).isEmpty();
    assertThat(accept(1, NOW.plus(WEEK).minusSeconds(1))).isPresent();
  }

  @Test
  void an_acceptance_that_is_rolled_back_did_not_happen() {
    add(HARBOUR, 1, NOW);

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  invitations().accept(Cast.token(1), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(accept(1, NOW)).isPresent();
  }

  @Test
  void the_expired_make_room_and_the_open_do_not() {
    add(HARBOUR, 1, NOW.minus(WEEK));
    add(HARBOUR, 2, NOW);
    assertThat(open(HARBOUR, email(1), email(2), email(3))).containsExactly(email(2));

    transactions()
        .inTransaction(
            () -> invitations().removeExpiredAmong(HARBOUR, Set.of(email(1), email(2)), NOW));

    assertThat(invitations().find(HARBOUR, id(1))).isEmpty();
    assertThat(invitations().find(HARBOUR, id(2))).isPresent();
  }

  @Test
  void pages_come_newest_first_and_follow_each_other() {
    for (int i = 1; i <= 5; i++) {
      add(HARBOUR, i, i < 4 ? NOW : NOW.plusSeconds(i));
    }

    var first = invitations().page(all(HARBOUR), Optional.empty(), 2);
    var second = invitations().page(all(HARBOUR), Optional.of(first.getLast().id()), 9);

    assertThat(first).extracting(Invitation::id).containsExactly(id(5), id(4));
    assertThat(second).extracting(Invitation::id).containsExactly(id(3), id(2), id(1));
  }

  @Test
  void they_are_found_by_standing_and_counted() {
    add(HARBOUR, 1, NOW.minus(WEEK));
    add(HARBOUR, 2, NOW);
    update(add(HARBOUR, 3, NOW).in(new Accepted(NOW)));
    update(add(HARBOUR, 4, NOW).in(new Revoked(NOW)));
    add(HARBOUR, 5, NOW);

    assertThat(ids(Standing.OPEN, "")).containsExactly(id(5), id(2));
    assertThat(ids(Standing.EXPIRED, "")).containsExactly(id(1));
    assertThat(ids(Standing.ACCEPTED, "")).containsExactly(id(3));
    assertThat(ids(Standing.REVOKED, "")).containsExactly(id(4));
    assertThat(invitations().count(all(HARBOUR)))
        .isEqualTo(
            Map.of(
                Standing.OPEN, 2L,
                Standing.EXPIRED, 1L,
                Standing.ACCEPTED, 1L,
                Standing.REVOKED, 1L));
  }

  @Test
  void a_search_finds_parts_of_names_and_addresses_and_nothing_by_pattern() {
    add(HARBOUR, 1, NOW);
    var noor = new Invitee(email(2), Optional.of(new PersonName("Noor Haddad")), Role.MEMBER);
    var place = new Invitation.Place(HARBOUR, ADA);
    var named = Invitation.sent(id(2), place, noor, Optional.empty(), letter(2, NOW));
    inTransaction(() -> invitations().add(named));

    assertThat(ids(Standing.OPEN, "HADD")).containsExactly(id(2));
    assertThat(ids(Standing.OPEN, "person1@")).containsExactly(id(1));
    assertThat(ids(Standing.OPEN, "%")).isEmpty();
    assertThat(ids(Standing.OPEN, "_")).isEmpty();
    assertThat(invitations().count(new Filter(HARBOUR, Optional.empty(), "haddad", NOW)))
        .isEqualTo(Map.of(Standing.OPEN, 1L));
  }

  @Test
  void what_ends_soon_is_taken_for_its_reminder_once() {
    var soon = add(HARBOUR, 1, NOW.minus(Duration.ofDays(5)));
    add(HARBOUR, 2, NOW.minus(Duration.ofDays(5)).plusSeconds(1));
    add(HARBOUR, 3, NOW.minus(WEEK));
    update(add(HARBOUR, 4, NOW.minus(Duration.ofDays(6))).in(new Revoked(NOW)));

    var taken = Crowd.of(10, () -> inTransaction(() -> invitations().takeForReminder(NOW)));

    assertThat(taken)
        .filteredOn(Optional::isPresent)
        .containsExactly(Optional.of(soon.in(new Pending(true))));
  }

  @Test
  void what_was_closed_long_ago_is_forgotten() {
    add(HARBOUR, 1, NOW.minus(WEEK));
    update(add(HARBOUR, 2, NOW).in(new Accepted(NOW)));
    update(add(HARBOUR, 3, NOW).in(new Revoked(NOW)));
    add(HARBOUR, 4, NOW);

    assertThat(removeClosedBefore(NOW)).isZero();
    assertThat(removeClosedBefore(NOW.plusMillis(1))).isEqualTo(3);
    assertThat(invitations().find(HARBOUR, id(4))).isPresent();
  }

  private int removeClosedBefore(Instant time) {
    return inTransaction(() -> invitations().removeClosedBefore(time));
  }

  private Set<EmailAddress> open(CompanyId company, EmailAddress... addresses) {
    return invitations().openAmong(company, Set.of(addresses), NOW);
  }

  private List<InvitationId> ids(Standing standing, String search) {
    var filter = new Filter(HARBOUR, Optional.of(standing), search, NOW);
    return invitations().page(filter, Optional.empty(), 9).stream().map(Invitation::id).toList();
  }

  private static Filter all(CompanyId company) {
    return new Filter(company, Optional.empty(), "", NOW);
  }

  private Invitation add(CompanyId company, int number, Instant sentAt) {
    var invitation = invitation(company, number, sentAt, email(number));
    assertThat(inTransaction(() -> invitations().add(invitation))).isTrue();
    return invitation;
  }

  private void update(Invitation invitation) {
    transactions().inTransaction(() -> invitations().update(invitation));
  }

  private Optional<Invitation> accept(int token, Instant now) {
    return inTransaction(() -> invitations().accept(Cast.token(token), now));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private static Invitation invitation(
      CompanyId company, int number, Instant sentAt, EmailAddress email) {
    return Invitation.sent(
        id(number),
        new Invitation.Place(company, ADA),
        new Invitee(email, Optional.empty(), Role.MEMBER),
        Optional.empty(),
        letter(number, sentAt));
  }

  private static InvitationId id(int number) {
    return new InvitationId(Cast.id(number));
  }

  private static EmailAddress email(int number) {
    return EmailAddress.of("person" + number + "@example.com");
  }

  private static Letter letter(int number, Instant sentAt) {
    return Letter.sent(Cast.token(number), new EmailId(Cast.id(1000 + number)), sentAt);
  }
}
