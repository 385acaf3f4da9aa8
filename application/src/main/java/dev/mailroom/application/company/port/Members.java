package dev.mailroom.application.company.port;

import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The places people have in companies, and those they were removed from. */
public interface Members {

  /** Empty for who does not belong, or no longer. */
  Optional<Membership> find(CompanyId company, AccountId account);

  /** The place somebody was removed from. */
  Optional<Membership> findRemoved(CompanyId company, AccountId account);

  /** Owners who can log in. */
  int countOwners(CompanyId company);

  /** Writes the role of a member. */
  void update(Membership membership);

  /** Ends a place so that it can be restored. */
  void remove(Membership membership, Instant at);

  void restore(Membership membership);

  /** Ends a place for good. */
  void delete(Membership membership);

  /** By name then address, {@code search} within either, after the given member. */
  List<Person> page(CompanyId company, String search, Optional<AccountId> after, int size);

  long count(CompanyId company, String search);

  /** Who can log in, the mightiest first, then by name and address; {@code search} as above. */
  List<Person> active(CompanyId company, String search, int size);

  /** Who was removed, the last first. */
  List<RemovedPerson> removed(CompanyId company, int size);
}
