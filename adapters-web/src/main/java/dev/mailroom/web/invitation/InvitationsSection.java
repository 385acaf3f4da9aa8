package dev.mailroom.web.invitation;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.company.ListPeople;
import dev.mailroom.application.invitation.ListInvitations;
import dev.mailroom.application.invitation.ListInvitations.Result.Found;
import dev.mailroom.application.invitation.ListInvitations.Result.NotFound;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.web.company.PeopleSection;
import dev.mailroom.web.http.Visit;
import dev.mailroom.web.words.Words;
import java.util.List;
import java.util.Optional;

/** The newest open invitations, above the members, for who manages people. */
public final class InvitationsSection implements PeopleSection {

  /** More would hide the members. */
  private static final int SHOWN = 10;

  private final ListInvitations list;
  private final InvitationTimes times;

  public InvitationsSection(ListInvitations list, InvitationTimes times) {
    this.list = list;
    this.times = times;
  }

  /** What the part shows; {@code open} is how many there are in all. */
  public record Part(String open, String sentence, List<InvitationRow> rows) {}

  @Override
  public Optional<Record> above(Visit visit, ListPeople.Result.Found people) {
    return visit
        .person()
        .map(SignedIn::account)
        .flatMap(viewer -> {
          var query =
              new ListInvitations.Query(
                  viewer.id(),
                  people.company().slug().value(),
                  Optional.of(Standing.OPEN),
                  "",
                  Optional.empty());
          return switch (list.list(query)) {
            case Found found -> Optional.of(part(found));
            case NotFound() -> Optional.empty();
          };
        });
  }

  private Part part(Found found) {
    var slug = found.company().slug().value();
    return new Part(
        Words.number(found.count().getOrDefault(Standing.OPEN, 0L)),
        InvitationTable.sentence(found.count()),
        found.rows().stream().limit(SHOWN).map(row -> InvitationRow.of(row, slug, times)).toList());
  }
}
