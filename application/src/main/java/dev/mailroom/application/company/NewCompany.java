package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.stream.IntStream;

/** Adds a company under the first free slug that its name suggests, with its first owner. */
public final class NewCompany {

  private final Companies companies;
  private final Tokens tokens;

  public NewCompany(Companies companies, Tokens tokens) {
    this.companies = companies;
    this.tokens = tokens;
  }

  Company add(CompanyName name, AccountId owner, Instant now) {
    var company = add(name, now);
    companies.addMember(new Membership(company.id(), owner, Role.OWNER, now));
    return company;
  }

  private Company add(CompanyName name, Instant now) {
    var id = new CompanyId(tokens.nextId());
    var slug = Slug.suggestedBy(name);
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? slug : slug.numbered(number))
        .map(free -> new Company(id, name, free, now))
        .filter(companies::add)
        .findFirst()
        .orElseThrow();
  }
}
