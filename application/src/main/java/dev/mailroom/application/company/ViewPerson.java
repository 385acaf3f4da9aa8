package dev.mailroom.application.company;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;

/** One person of a company, for the pages that ask before a place changes. */
public interface ViewPerson {

  Result view(Query query);

  /** {@code slug} as it stands in the page's address. */
  record Query(AccountId viewer, String slug, AccountId person) {}

  sealed interface Result {
    /** {@code removed}: the role is the one the person had. */
    record Found(Company company, Role viewerRole, Account person, Role role, boolean removed)
        implements Result {}

    /** No such company or person, or not for this viewer. */
    record NotFound() implements Result {}
  }
}
