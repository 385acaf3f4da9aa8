package dev.mailroom.application.joining.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.DomainList;
import java.util.List;

/** Whose people each company lets in without an invitation. */
public interface TrustedDomains {

  DomainList of(CompanyId company);

  void replace(CompanyId company, DomainList domains);

  /**
   * The companies that trust the domain and that the account has no place in, nor was removed from;
   * by name.
   */
  List<CompanyId> openTo(AccountId account, MailDomain domain);
}
