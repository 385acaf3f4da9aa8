package dev.mailroom.application.invitation.port;

import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import java.util.Optional;

/** The companies that people are invited into, by id. */
public interface Hosts {

  Optional<Company> find(CompanyId id);

  /**
   * As {@link #find}, and nobody else changes the company or the places in it before this
   * transaction ends.
   */
  Optional<Company> findForUpdate(CompanyId id);
}
