package dev.mailroom.application.notification.port;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Listeners} over what else is in memory. */
public final class InMemoryListeners implements Listeners {

  private static final Comparator<Account> BY_ID = Comparator.comparing(InMemoryListeners::key);

  private final Accounts accounts;
  private final Members members;
  private final NotificationChoices choices;

  public InMemoryListeners(Accounts accounts, Members members, NotificationChoices choices) {
    this.accounts = accounts;
    this.members = members;
    this.choices = choices;
  }

  @Override
  public List<Listener> page(CompanyId company, Optional<AccountId> after, int size) {
    return members.page(company, "", Optional.empty(), Integer.MAX_VALUE).stream()
        .map(person -> person.account())
        .sorted(BY_ID)
        .filter(account ->
            after.filter(id -> key(account).compareTo(id.value().toString()) <= 0).isEmpty())
        .limit(size)
        .map(account -> listener(company, account))
        .toList();
  }

  @Override
  public List<Listener> named(
      CompanyId company, Collection<AccountId> ids, Collection<EmailAddress> addresses) {
    return Stream.concat(
            ids.stream().map(accounts::find), addresses.stream().map(accounts::findByEmail))
        .flatMap(Optional::stream)
        .distinct()
        .sorted(BY_ID)
        .map(account -> listener(company, account))
        .toList();
  }

  private Listener listener(CompanyId company, Account account) {
    boolean removed = members.findRemoved(company, account.id()).isPresent();
    return new Listener(
        account.id(),
        account.email(),
        account.name(),
        account.preferences(),
        choices.find(account.id()),
        removed || members.find(company, account.id()).isPresent(),
        account.isActive() && !removed);
  }

  private static String key(Account account) {
    return account.id().value().toString();
  }
}
