package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import java.time.Duration;
import java.util.List;

/**
 * Ends a person's own account for ever: sessions, links and places in companies end, the person is
 * told, and what history points at says no more whose it was. A company that nobody is left in is
 * kept for administrators.
 */
public interface DeleteAccount {

  Consequences consequencesFor(AccountId account);

  Result delete(Command command);

  record Command(AccountId account, Password password, Client client) {}

  /**
   * What deleting would do, or what stands in its way.
   *
   * @param lastAdministrator nobody else could administer the site
   * @param lastOwnerOf names of companies that are to be handed over first
   * @param aloneIn names of companies that nobody would be left in
   */
  record Consequences(boolean lastAdministrator, List<String> lastOwnerOf, List<String> aloneIn) {
    public Consequences {
      lastOwnerOf = List.copyOf(lastOwnerOf);
      aloneIn = List.copyOf(aloneIn);
    }
  }

  sealed interface Result {
    record Deleted() implements Result {}

    record WrongPassword() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}

    record LastAdministrator() implements Result {}

    /** Names of companies that others would be left in without an owner. */
    record LastOwner(List<String> companies) implements Result {
      public LastOwner {
        companies = List.copyOf(companies);
      }
    }
  }
}
