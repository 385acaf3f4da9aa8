package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.SecretToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link AccountNotices} that a test can read. */
public final class InMemoryAccountNotices implements AccountNotices {

  private final InMemoryTable<UUID, Notice> table;
  private final InMemoryTable<EmailAddress, SecretToken> links;
  private final InMemoryTable<AccountId, EmailAddress> waiting;

  public InMemoryAccountNotices(InMemoryTransactions transactions) {
    this.table = transactions.table();
    this.links = transactions.table();
    this.waiting = transactions.table();
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
  public void emailChangeRequested(Account account, EmailAddress newAddress, Instant at) {
    add("change to " + newAddress.value() + " requested", account);
  }

  @Override
  public void emailChangeLink(Account account, EmailChange change, SecretToken token) {
    links.put(change.newAddress(), token);
    waiting.put(account.id(), change.newAddress());
  }

  @Override
  public void emailChangeLinkIsDead(AccountId account) {
    waiting.remove(account);
  }

  @Override
  public void emailChanged(Account before, EmailAddress newAddress, Instant at) {
    add(before.email().value() + " changed to " + newAddress.value(), before);
  }

  @Override
  public void disabled(Account account, Instant at) {
    add("disabled", account);
  }

  @Override
  public void deleted(Account before, Instant at) {
    add("deleted, said to " + before.email().value(), before);
  }

  /** The newest link that was sent to a new address; empty when none was. */
  public Optional<SecretToken> linkTo(EmailAddress newAddress) {
    return links.find(newAddress);
  }

  /**
   * Where a link of the account is on its way to; empty when none was sent, or it was taken back.
   */
  public Optional<EmailAddress> linkWaitingFor(AccountId account) {
    return waiting.find(account);
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
