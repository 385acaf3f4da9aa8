package dev.mailroom.application.company.port;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
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

  /** Writes name, slug and settings; false, and nothing written, when another has the slug. */
  boolean update(Company company);

  /** Adds a member, one who was removed too; false, and nothing changed, for who is one already. */
  boolean addMember(Membership membership);

  Optional<Company> find(CompanyId id);

  /**
   * As {@link #find}, and nobody else changes the company or the places in it before this
   * transaction ends.
   */
  Optional<Company> findForUpdate(CompanyId id);

  Optional<Company> findBySlug(Slug slug);

  /**
   * As {@link #findBySlug}, and nobody else changes the company or the places in it before this
   * transaction ends.
   */
  Optional<Company> findBySlugForUpdate(Slug slug);

  /** Empty for who does not belong, or no longer. */
  Optional<Role> roleOf(CompanyId company, AccountId account);

  /** By name. */
  List<ListMyCompanies.Card> cardsOf(AccountId account);

  /** By name then id, those with somebody seen since {@code activeSince} when it is given. */
  List<ListCompanies.Row> page(Optional<Instant> activeSince, Optional<CompanyId> after, int size);

  long count(Optional<Instant> activeSince);
}
