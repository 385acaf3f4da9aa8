package dev.mailroom.web.admin.overview;

import dev.mailroom.application.account.ListAccounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.web.admin.overview.OverviewPage.AccountRow;
import dev.mailroom.web.admin.overview.OverviewPage.CompanyRow;
import dev.mailroom.web.admin.overview.OverviewPage.Pager;
import dev.mailroom.web.admin.overview.OverviewPage.Register;
import dev.mailroom.web.admin.overview.OverviewPage.Tab;
import dev.mailroom.web.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks up the page of companies or accounts that was asked for. */
final class Registers {

  private final ListCompanies companies;
  private final ListAccounts accounts;
  private final RegisterRows rows;

  Registers(ListCompanies companies, ListAccounts accounts, RegisterRows rows) {
    this.companies = companies;
    this.accounts = accounts;
    this.rows = rows;
  }

  Register find(RegisterQuery query) {
    return switch (query.tab()) {
      case ACTIVE, COMPANIES -> companies(query);
      case ACCOUNTS -> accounts(query);
    };
  }

  private Register companies(RegisterQuery query) {
    boolean activeOnly = query.tab() == RegisterTab.ACTIVE;
    var found =
        companies.list(new ListCompanies.Query(activeOnly, query.after().map(CompanyId::new)));
    var next = found.next().map(CompanyId::value);
    long total = activeOnly ? found.active() : found.all();
    return register(
        query,
        tabs(query, found, everyone()),
        found.rows().stream().map(rows::company).toList(),
        List.of(),
        pager(query, next, total, "company", "companies"));
  }

  private Register accounts(RegisterQuery query) {
    var after = query.after().map(AccountId::new);
    var found = accounts.list(new ListAccounts.Query(query.search(), after));
    long all = query.search().isEmpty() ? found.total() : everyone();
    var none = companies.list(new ListCompanies.Query(true, Optional.empty()));
    return register(
        query,
        tabs(query, none, all),
        List.of(),
        found.accounts().stream().map(rows::account).toList(),
        pager(query, found.next().map(AccountId::value), found.total(), "account", "accounts"));
  }

  private long everyone() {
    return accounts.list(new ListAccounts.Query("", Optional.empty())).total();
  }

  private static Register register(
      RegisterQuery query,
      List<Tab> tabs,
      List<CompanyRow> companies,
      List<AccountRow> accounts,
      Pager pager) {
    return new Register(query.tab().key(), tabs, companies, accounts, query.search(), pager);
  }

  private static List<Tab> tabs(RegisterQuery query, ListCompanies.Page companies, long accounts) {
    return List.of(
        tab(RegisterTab.ACTIVE, companies.active(), query),
        tab(RegisterTab.COMPANIES, companies.all(), query),
        tab(RegisterTab.ACCOUNTS, accounts, query));
  }

  private static Tab tab(RegisterTab tab, long count, RegisterQuery query) {
    return new Tab(tab.label(), "/admin?tab=" + tab.key(), Words.number(count), tab == query.tab());
  }

  private static Pager pager(
      RegisterQuery query, Optional<UUID> next, long total, String one, String many) {
    var text = Words.number(total) + " " + (total == 1 ? one : many);
    var first = query.after().map(after -> query.withoutAfter().path()).orElse("");
    return new Pager(text, first, next.map(id -> query.after(id).path()).orElse(""));
  }
}
