package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.ListInvitations.Result.Found;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.web.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A company's invitations, a page of them. */
public record InvitationTable(
    String company,
    String slug,
    String sentence,
    String tab,
    String search,
    List<Tab> tabs,
    List<InvitationRow> rows,
    Pager pager) {

  /** One of the tabs. */
  public record Tab(String label, String href, String count, boolean current) {}

  /** How many there are, and the way on; empty where there is none. */
  public record Pager(String text, String first, String next) {
    public boolean isNeeded() {
      return !first.isEmpty() || !next.isEmpty();
    }
  }

  static InvitationTable of(Found found, InvitationQuery query, InvitationTimes times) {
    var slug = found.company().slug().value();
    return new InvitationTable(
        found.company().name().value(),
        slug,
        sentence(found.count()),
        query.tab().key(),
        query.search(),
        Arrays.stream(InvitationTab.values()).map(tab -> tab(tab, found, query)).toList(),
        found.rows().stream().map(row -> InvitationRow.of(row, slug, times)).toList(),
        pager(found, query));
  }

  /** {@code 3 open invitations, 1 expired.} */
  static String sentence(Map<Standing, Long> count) {
    long open = count.getOrDefault(Standing.OPEN, 0L);
    long expired = count.getOrDefault(Standing.EXPIRED, 0L);
    var rest = expired == 0 ? "" : ", " + Words.number(expired) + " expired";
    return Words.count(open, "open invitation") + rest + ".";
  }

  private static Tab tab(InvitationTab tab, Found found, InvitationQuery query) {
    long count = found.count().getOrDefault(tab.standing(), 0L);
    return new Tab(tab.label(), query.path(tab), Words.number(count), tab == query.tab());
  }

  private static Pager pager(Found found, InvitationQuery query) {
    long total = found.count().getOrDefault(query.tab().standing(), 0L);
    var first = query.after().map(_ -> query.path(query.tab())).orElse("");
    var next = found.next().map(id -> query.path(java.util.Optional.of(id))).orElse("");
    return new Pager(Words.count(total, "invitation"), first, next);
  }
}
