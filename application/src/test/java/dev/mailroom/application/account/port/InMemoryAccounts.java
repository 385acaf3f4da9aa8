package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Accounts} in memory. */
public final class InMemoryAccounts implements Accounts {

  private static final Comparator<Account> BY_NAME =
      Comparator.comparing((Account account) -> account.name().value().toLowerCase(Locale.ROOT))
          .thenComparing(account -> account.id().value().toString());

  private final InMemoryTransactions transactions;
  private final InMemoryTable<AccountId, Account> table;
  private final InMemoryTable<AccountId, Instant> verified;

  public InMemoryAccounts(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
    this.verified = transactions.table();
  }

  @Override
  public boolean add(Account account) {
    transactions.requireOpen();
    if (findByEmail(account.email()).isPresent()) {
      return false;
    }
    table.put(account.id(), account);
    return true;
  }

  @Override
  public void update(Account account) {
    var stored = findForUpdate(account.id()).orElseThrow();
    table.put(account.id(), seen(account.withEmail(stored.email()), stored.lastSeenAt()));
  }

  @Override
  public boolean changeEmail(AccountId id, EmailAddress email) {
    transactions.requireOpen();
    var account = find(id).filter(_ -> findByEmail(email).isEmpty());
    account.ifPresent(stored -> table.put(id, stored.withEmail(email)));
    return account.isPresent();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return table.find(id);
  }

  @Override
  public Optional<Account> findForUpdate(AccountId id) {
    transactions.requireOpen();
    return find(id);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return table.rows(account -> account.email().equals(email)).stream().findFirst();
  }

  @Override
  public boolean isEmpty() {
    return table.rows().isEmpty();
  }

  @Override
  public boolean isEmptyForUpdate() {
    transactions.requireOpen();
    return isEmpty();
  }

  @Override
  public int countAdministratorsForUpdate() {
    transactions.requireOpen();
    return table.rows(Account::isSiteAdministrator).size();
  }

  @Override
  public void recordSeen(AccountId id, Instant at) {
    transactions.requireOpen();
    find(id).ifPresent(account -> table.put(id, seen(account, Optional.of(at))));
  }

  @Override
  public void recordVerified(AccountId id, Instant at) {
    verified.put(id, verified.find(id).orElse(at));
  }

  @Override
  public boolean isVerified(AccountId id) {
    return verified.find(id).isPresent();
  }

  @Override
  public List<Account> page(String search, Optional<AccountId> after, int size) {
    var start = after.flatMap(this::find);
    return matching(search)
        .sorted(BY_NAME)
        .filter(account -> start.filter(s -> BY_NAME.compare(account, s) <= 0).isEmpty())
        .limit(size)
        .toList();
  }

  @Override
  public long count(String search) {
    return matching(search).count();
  }

  private Stream<Account> matching(String search) {
    var part = search.toLowerCase(Locale.ROOT);
    return table.rows(account -> !account.isDeleted()).stream()
        .filter(account ->
            account.name().value().toLowerCase(Locale.ROOT).contains(part)
                || account.email().value().contains(part));
  }

  private static Account seen(Account account, Optional<Instant> at) {
    return new Account(
        account.id(),
        account.email(),
        account.name(),
        account.password(),
        account.siteRole(),
        account.status(),
        account.createdAt(),
        at,
        account.preferences());
  }
}
