package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.AccountId;
import java.util.List;

/** What holds an account in companies; answered by the area that knows them. */
public interface AccountTies {

  Ties of(AccountId account);

  /** As {@link #of}, and nobody else changes these companies before this transaction ends. */
  Ties forUpdate(AccountId account);

  /** Takes the account out of every company for good. */
  void end(AccountId account);

  /**
   * Companies by name.
   *
   * @param lastOwnerOf those that others would be left in without an owner
   * @param aloneIn those that nobody would be left in
   */
  record Ties(List<String> lastOwnerOf, List<String> aloneIn) {
    public Ties {
      lastOwnerOf = List.copyOf(lastOwnerOf);
      aloneIn = List.copyOf(aloneIn);
    }
  }
}
