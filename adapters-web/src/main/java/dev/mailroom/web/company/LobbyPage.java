package dev.mailroom.web.company;

import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.web.words.Words;
import java.util.List;

/** The lobby: one card a company. */
public record LobbyPage(String firstName, boolean administrator, List<Card> companies) {

  /** One company; {@code foot} is what the card says below its name. */
  public record Card(String name, String slug, String foot) {
    static Card of(ListMyCompanies.Card card) {
      return new Card(
          card.company().name().value(),
          card.company().slug().value(),
          Words.count(card.members(), "member") + RoleWords.aboutYou(card.role()));
    }
  }

  static LobbyPage of(Account account, List<ListMyCompanies.Card> cards) {
    return new LobbyPage(
        account.name().first(),
        account.isSiteAdministrator(),
        cards.stream().map(Card::of).toList());
  }
}
