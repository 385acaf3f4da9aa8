package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.LinkStanding;
import java.util.Optional;

/** How people join a company without an invitation, for who manages its people. */
public interface ViewJoining {

  Result view(Query query);

  /** {@code slug} as it stands in the page's address. */
  record Query(AccountId viewer, String slug) {}

  sealed interface Result {
    /** {@code link} is empty while it is turned off. */
    record Found(Company company, Optional<Shown> link, DomainList trusted) implements Result {}

    /** No such company, or not for this viewer. */
    record NotFound() implements Result {}
  }

  /**
   * The company's link.
   *
   * @param url absolute, with the secret in it
   * @param maker who answers for it; empty when they may not give its role any more, and it is dead
   */
  record Shown(InviteLink link, String url, LinkStanding standing, Optional<PersonName> maker) {
    @Override
    public String toString() {
      return "Shown[***]";
    }
  }
}
