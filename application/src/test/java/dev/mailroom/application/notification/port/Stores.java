package dev.mailroom.application.notification.port;

import dev.mailroom.application.Cast;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;

/** Where the contracts of this area's ports keep things: all over one set of transactions. */
public record Stores(
    Transactions transactions,
    Accounts accounts,
    Companies companies,
    Members members,
    Events events,
    Notices notices,
    Batches batches,
    SummaryDays days,
    NotificationChoices choices,
    Listeners listeners) {

  public static final CompanyId ACME = new CompanyId(Cast.id(11));
  public static final CompanyId BOLT = new CompanyId(Cast.id(12));

  static Stores inMemory() {
    var transactions = new InMemoryTransactions();
    var accounts = new InMemoryAccounts(transactions);
    var companies = new InMemoryCompanies(transactions, accounts);
    var members = new InMemoryMembers(companies, accounts);
    var events = new InMemoryEvents(transactions);
    var choices = new InMemoryNotificationChoices(transactions);
    return new Stores(
        transactions,
        accounts,
        companies,
        members,
        events,
        new InMemoryNotices(transactions, events),
        new InMemoryBatches(transactions),
        new InMemorySummaryDays(transactions),
        choices,
        new InMemoryListeners(accounts, members, choices));
  }

  /** Ada and Ben belong to both companies, Cy to none. */
  void open() {
    transactions.inTransaction(() -> {
      accounts.add(Cast.ada());
      accounts.add(Cast.ben());
      accounts.add(Cast.cy());
      companies.add(new Company(ACME, new CompanyName("Acme"), new Slug("acme"), Cast.NOW));
      companies.add(new Company(BOLT, new CompanyName("Bolt"), new Slug("bolt"), Cast.NOW));
      join(ACME, Cast.ada());
      join(ACME, Cast.ben());
      join(BOLT, Cast.ada());
      join(BOLT, Cast.ben());
    });
  }

  private void join(CompanyId company, Account account) {
    companies.addMember(new Membership(company, account.id(), Role.MEMBER, Cast.NOW));
  }
}
