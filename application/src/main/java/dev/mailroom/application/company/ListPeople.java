package dev.mailroom.application.company;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company's people by name, for its members; paged by keyset. */
public interface ListPeople {

  int PAGE_SIZE = 50;

  Result list(Query query);

  /**
   * Which page.
   *
   * @param slug as it stands in the page's address
   * @param search part of a name or an address; empty for all
   * @param after the last person of the page before
   */
  record Query(AccountId viewer, String slug, String search, Optional<AccountId> after) {}

  sealed interface Result {
    /**
     * One page.
     *
     * @param removed who was removed lately; none for viewers who do not manage people
     * @param mailboxes whether mail reaches the people of the page, as far as it is known; nothing
     *     for viewers who do not manage people
     */
    record Found(
        Company company,
        Role viewerRole,
        Page page,
        List<RemovedPerson> removed,
        Map<AccountId, MailboxState> mailboxes)
        implements Result {
      public Found {
        removed = List.copyOf(removed);
        mailboxes = Map.copyOf(mailboxes);
      }
    }

    /** No such company, or not for this viewer. */
    record NotFound() implements Result {}
  }

  /**
   * {@code matching} counts those who match the search, {@code members} all; {@code next} is
   * present while more follow.
   */
  record Page(List<Person> people, long matching, long members, Optional<AccountId> next) {
    public Page {
      people = List.copyOf(people);
    }
  }

  /** One member. */
  record Person(Account account, Role role) {}

  /** Somebody who was a member. */
  record RemovedPerson(Account account, Role role, Instant removedAt) {}
}
