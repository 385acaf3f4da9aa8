package dev.mailroom.application.company.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Place;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Places} keeps. */
public abstract class PlacesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Account CY = Cast.cy();
  private static final CompanyId ACME = new CompanyId(Cast.id(11));
  private static final CompanyId BOLT = new CompanyId(Cast.id(12));

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Companies companies();

  protected abstract Members members();

  protected abstract Places places();

  @BeforeEach
  void three_accounts_and_two_companies() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
          accounts().add(CY);
          companies().add(company(ACME, "Acme"));
          companies().add(company(BOLT, "bolt"));
        });
  }

  @Test
  void a_place_knows_who_else_is_in_the_company() {
    join(BOLT, ADA, Role.MEMBER);
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.OWNER);
    join(ACME, CY, Role.GUEST);

    assertThat(places().of(ADA.id()))
        .containsExactly(place("Acme", Role.OWNER, 1, 2), place("bolt", Role.MEMBER, 0, 0));
    assertThat(transactions().inTransaction(() -> places().ofForUpdate(CY.id())))
        .containsExactly(place("Acme", Role.GUEST, 2, 2));
  }

  @Test
  void who_cannot_log_in_or_was_removed_is_nobody_else() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.OWNER);
    var cys = join(ACME, CY, Role.OWNER);
    transactions()
        .inTransaction(() -> {
          accounts().update(BEN.withStatus(AccountStatus.DISABLED));
          members().remove(cys, Cast.NOW);
        });

    assertThat(places().of(ADA.id())).containsExactly(place("Acme", Role.OWNER, 0, 0));
    assertThat(places().of(CY.id())).isEmpty();
  }

  @Test
  void all_places_of_one_person_end_and_none_can_be_restored() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.MEMBER);
    var removed = join(BOLT, ADA, Role.MEMBER);
    transactions().inTransaction(() -> members().remove(removed, Cast.NOW));

    transactions().inTransaction(() -> places().deleteAll(ADA.id()));

    assertThat(places().of(ADA.id())).isEmpty();
    assertThat(members().findRemoved(BOLT, ADA.id())).isEmpty();
    assertThat(places().of(BEN.id())).containsExactly(place("Acme", Role.MEMBER, 0, 0));
  }

  @Test
  void of_two_owners_who_both_go_at_once_the_second_sees_that_he_is_the_last() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.OWNER);
    join(ACME, CY, Role.MEMBER);
    var turn = new AtomicInteger();

    var left =
        Crowd.of(
            2,
            () -> {
              var account = turn.getAndIncrement() == 0 ? ADA : BEN;
              return transactions().inTransaction(() -> goUnlessLast(account));
            });

    assertThat(left).containsExactlyInAnyOrder(true, false);
  }

  private boolean goUnlessLast(Account account) {
    if (places().ofForUpdate(account.id()).stream().anyMatch(Place::isLastOwners)) {
      return false;
    }
    places().deleteAll(account.id());
    return true;
  }

  private Membership join(CompanyId company, Account account, Role role) {
    var membership = new Membership(company, account.id(), role, Cast.NOW);
    transactions().inTransaction(() -> companies().addMember(membership));
    return membership;
  }

  private static Company company(CompanyId id, String name) {
    return new Company(
        id, new CompanyName(name), new Slug(name.toLowerCase(Locale.ROOT)), Cast.NOW);
  }

  private static Place place(String company, Role role, int owners, int people) {
    return new Place(new CompanyName(company), role, owners, people);
  }
}
