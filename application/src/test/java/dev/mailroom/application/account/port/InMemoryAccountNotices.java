package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@link AccountNotices} that a test can read. */
public final class InMemoryAccountNotices implements AccountNotices {

  private final InMemoryTable<UUID, Notice> table;

  public InMemoryAccountNotices(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void signedInFromUnknownDevice(Account account, Client client, Instant at) {
    add("signed in", account);
  }

  @Override
  public void passwordChanged(Account account, Instant at) {
    add("password changed", account);
  }

  @Override
  public void disabled(Account account, Instant at) {
    add("disabled", account);
  }

  /** What an account was told, in order. */
  public List<String> to(AccountId account) {
    return table.rows(notice -> notice.account().equals(account)).stream()
        .map(Notice::text)
        .toList();
  }

  private void add(String text, Account account) {
    table.put(UUID.randomUUID(), new Notice(text, account.id()));
  }

  private record Notice(String text, AccountId account) {}
}
