package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;

/** Founds a company; who does it owns it. */
public interface CreateCompany {

  Result create(Command command);

  /** {@code name} as typed. */
  record Command(AccountId founder, String name) {}

  sealed interface Result {
    record Created(Company company) implements Result {}

    record NotAName() implements Result {}

    /** The founder's account is not there, or disabled. */
    record NotAllowed() implements Result {}
  }
}
