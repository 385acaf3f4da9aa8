package dev.mailroom.application.company;

import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;

/**
 * Lets a site administrator make one of a company's people its owner, when no owner can log in:
 * then nobody inside could. A company that has one is none of the administrator's business.
 */
public interface AppointOwner {

  int MOST_SHOWN = 50;

  /** Empty for a company that lacks no owner or is unknown, and for who does not administer. */
  Optional<Vacancy> vacancy(Query query);

  Result appoint(Command command);

  /** {@code search}: part of a name or an address; empty for all. */
  record Query(AccountId actor, CompanyId company, String search) {}

  record Command(AccountId actor, CompanyId company, AccountId person) {}

  /** {@code people}: who can log in, the mightiest first; at most {@link #MOST_SHOWN}. */
  record Vacancy(Company company, List<Person> people) {
    public Vacancy {
      people = List.copyOf(people);
    }
  }

  sealed interface Result {
    record Appointed() implements Result {}

    /** No such vacancy, or nobody of the company who can log in. */
    record NotFound() implements Result {}
  }
}
