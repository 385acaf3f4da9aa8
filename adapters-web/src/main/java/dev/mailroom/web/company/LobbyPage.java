package dev.mailroom.web.company;

import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.web.words.Words;
import java.util.List;

/**
 * The lobby: one card a company.
 *
 * @param joinable companies that trust the domain of the reader's address
 * @param domain that domain
 */
public record LobbyPage(
    String firstName,
    boolean administrator,
    List<Card> companies,
    List<Joinable> joinable,
    String domain) {

  /** One company; {@code foot} is what the card says below its name. */
  public record Card(String name, String slug, String foot) {
    static Card of(ListMyCompanies.Card card) {
      return new Card(
          card.company().name().value(),
          card.company().slug().value(),
          Words.count(card.members(), "member") + RoleWords.aboutYou(card.role()));
    }
  }

  /** One company to join. */
  public record Joinable(String name, String slug) {
    static Joinable of(Company company) {
      return new Joinable(company.name().value(), company.slug().value());
    }
  }

  static LobbyPage of(Account account, List<ListMyCompanies.Card> cards, List<Company> joinable) {
    return new LobbyPage(
        account.name().first(),
        account.isSiteAdministrator(),
        cards.stream().map(Card::of).toList(),
        joinable.stream().map(Joinable::of).toList(),
        account.email().domain());
  }
}
