package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All accounts. Changes happen inside a transaction. */
public interface Accounts {

  /** Adds an account; false, and nothing added, when its address is taken. */
  boolean add(Account account);

  /** Writes name, password, role, status and preferences of an existing account. */
  void update(Account account);

  /** Gives an account another address; false, and nothing changed, when that is taken. */
  boolean changeEmail(AccountId id, EmailAddress email);

  Optional<Account> find(AccountId id);

  /** As {@link #find}, and nobody else changes the account before this transaction ends. */
  Optional<Account> findForUpdate(AccountId id);

  Optional<Account> findByEmail(EmailAddress email);

  boolean isEmpty();

  /** As {@link #isEmpty}, and nobody else adds the first account before this transaction ends. */
  boolean isEmptyForUpdate();

  /**
   * Counts active site administrators and keeps others from changing any before this transaction
   * ends.
   */
  int countAdministratorsForUpdate();

  void recordSeen(AccountId id, Instant at);

  /**
   * Remembers that the account's address is its holder's: a link sent to it was opened. Once is
   * enough, for another address comes by such a link only.
   */
  void recordVerified(AccountId id, Instant at);

  /** False for accounts that were made on the machine itself, until a link of theirs is opened. */
  boolean isVerified(AccountId id);

  /**
   * By name then id, {@code search} within name or address, after the given account; the deleted
   * are left out.
   */
  List<Account> page(String search, Optional<AccountId> after, int size);

  /** As many as all {@link #page}s hold. */
  long count(String search);
}
