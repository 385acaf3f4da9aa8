package dev.mailroom.web.admin.overview;

import java.util.List;

/**
 * The front page of the Admin Panel.
 *
 * @param sendsAnything whether there is anything to draw
 */
public record OverviewPage(
    Health health, List<Tile> tiles, Chart chart, boolean sendsAnything, Register register) {

  public OverviewPage {
    tiles = List.copyOf(tiles);
  }

  /** One tab, chosen by its link. */
  public record Tab(String label, String href, String count, boolean current) {}

  /**
   * Companies or accounts, whichever tab is chosen.
   *
   * @param tab active, companies or accounts
   * @param search what accounts are searched for
   * @param pager how many there are, and the way on
   */
  public record Register(
      String tab,
      List<Tab> tabs,
      List<CompanyRow> companies,
      List<AccountRow> accounts,
      String search,
      Pager pager) {
    public Register {
      tabs = List.copyOf(tabs);
      companies = List.copyOf(companies);
      accounts = List.copyOf(accounts);
    }
  }

  /** One company; {@code owner} is empty while no owner can log in. */
  public record CompanyRow(
      String id, String name, String owner, String members, String lastActive, String since) {}

  /** One account; its address in two parts, so that it may break at the @. */
  public record AccountRow(
      String id,
      String name,
      String mailbox,
      String domain,
      boolean administrator,
      boolean active,
      String lastSeen) {}

  /** Where the next page is; empty strings where there is none. */
  public record Pager(String text, String first, String next) {

    public boolean isNeeded() {
      return !first.isEmpty() || !next.isEmpty();
    }
  }
}
