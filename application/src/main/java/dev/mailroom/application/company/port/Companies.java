package dev.mailroom.application.company.port;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.application.company.ViewCompany;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All companies and who belongs to them. */
public interface Companies {

  /** Adds a company; false, and nothing added, when its slug is taken. */
  boolean add(Company company);

  void addMember(Membership membership);

  Optional<Company> findBySlug(Slug slug);

  Optional<Role> roleOf(CompanyId company, AccountId account);

  /** By name; disabled accounts left out. */
  List<ViewCompany.Person> peopleOf(CompanyId company);

  /** By name. */
  List<ListMyCompanies.Card> cardsOf(AccountId account);

  /** By name then id, those with somebody seen since {@code activeSince} when it is given. */
  List<ListCompanies.Row> page(Optional<Instant> activeSince, Optional<CompanyId> after, int size);

  long count(Optional<Instant> activeSince);
}
