package dev.mailroom.application.company.port;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListMyCompanies.Card;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Place;
import dev.mailroom.domain.company.Role;
import java.util.List;

/** {@link Places} in memory: those of {@link InMemoryCompanies}. */
public final class InMemoryPlaces implements Places {

  private final InMemoryCompanies companies;
  private final Accounts accounts;

  public InMemoryPlaces(InMemoryCompanies companies, Accounts accounts) {
    this.companies = companies;
    this.accounts = accounts;
  }

  @Override
  public List<Place> of(AccountId account) {
    return companies.cardsOf(account).stream().map(card -> place(card, account)).toList();
  }

  @Override
  public List<Place> ofForUpdate(AccountId account) {
    return of(account);
  }

  @Override
  public void deleteAll(AccountId account) {
    companies.members.removeIf(kept -> kept.membership().account().equals(account));
  }

  private Place place(Card card, AccountId self) {
    var others =
        companies.members.rows(InMemoryCompanies.Kept::isMember).stream()
            .map(InMemoryCompanies.Kept::membership)
            .filter(other -> other.company().equals(card.company().id()))
            .filter(other -> !other.account().equals(self))
            .filter(other -> accounts.find(other.account()).filter(Account::isActive).isPresent())
            .map(Membership::role)
            .toList();
    int owners = (int) others.stream().filter(Role.OWNER::equals).count();
    return new Place(card.company().name(), card.role(), owners, others.size());
  }
}
