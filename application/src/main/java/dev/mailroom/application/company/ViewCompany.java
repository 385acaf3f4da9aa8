package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;

/** One company, for its members only. */
public interface ViewCompany {

  Result view(Query query);

  /** {@code slug} as it stands in the page's address. */
  record Query(AccountId viewer, String slug) {}

  sealed interface Result {
    record Found(Company company, Role viewerRole, long members) implements Result {}

    /** No such company, or not for this viewer. */
    record NotFound() implements Result {}
  }
}
