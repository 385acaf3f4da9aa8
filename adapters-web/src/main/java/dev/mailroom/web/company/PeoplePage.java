package dev.mailroom.web.company;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.web.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * A company's people.
 *
 * @param count of all members
 * @param showsMailboxes whether the viewer learns if mail reaches the members
 * @param removed who was removed; empty for viewers who do not manage people
 * @param invitations what stands above the members, for {@code invitations-part.ftlh}
 */
public record PeoplePage(
    String company,
    String path,
    String count,
    String search,
    boolean showsMailboxes,
    List<Member> members,
    Pager pager,
    List<Former> removed,
    Optional<Record> invitations) {

  /** One member; {@code within} the viewer's right to change, who alone learns of disabled. */
  public record Member(
      String id,
      String name,
      String email,
      String role,
      boolean disabled,
      Mailbox mailbox,
      String lastSeen,
      boolean within,
      boolean self) {}

  /** Whether mail reaches somebody; {@code state} as the badge component knows it. */
  public record Mailbox(String state, String word) {}

  /** Somebody who was removed. */
  public record Former(
      String id, String name, String email, String role, String removed, boolean within) {}

  /** The addresses of the first and the next page; empty where there is no such page. */
  public record Pager(String text, String first, String next) {
    public boolean isNeeded() {
      return !first.isEmpty() || !next.isEmpty();
    }
  }

  static PeoplePage of(
      ListPeople.Result.Found found,
      PeopleQuery query,
      PersonRows rows,
      Optional<Record> invitations) {
    var page = found.page();
    return new PeoplePage(
        found.company().name().value(),
        CompanyPage.path(query.slug()),
        Words.number(page.members()),
        query.search(),
        found.viewerRole().managesPeople(),
        page.people().stream().map(one -> rows.member(one, found.mailboxes())).toList(),
        pager(page, query),
        found.removed().stream().map(rows::former).toList(),
        invitations);
  }

  /** "1 member." */
  public String sentence() {
    return count + (count.equals("1") ? " member." : " members.");
  }

  private static Pager pager(ListPeople.Page page, PeopleQuery query) {
    var text =
        query.search().isEmpty()
            ? Words.count(page.matching(), "member")
            : Words.number(page.matching()) + " found";
    var first = query.after().map(after -> query.from(Optional.empty()).path()).orElse("");
    var next = page.next().map(last -> query.from(Optional.of(last)).path()).orElse("");
    return new Pager(text, first, next);
  }
}
