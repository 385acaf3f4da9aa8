package dev.mailroom.application.joining;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import java.util.List;

/**
 * The companies that somebody may join because they trust the domain of their address, by name;
 * none while that address is not known to be theirs.
 */
public interface ListJoinableCompanies {

  List<Company> companiesFor(Account person);
}
