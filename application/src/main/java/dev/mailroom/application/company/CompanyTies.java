package dev.mailroom.application.company;

import dev.mailroom.application.account.port.AccountTies;
import dev.mailroom.application.company.port.Places;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Place;
import java.util.List;
import java.util.function.Predicate;

/** {@link AccountTies}: a company that has people keeps an owner. */
public final class CompanyTies implements AccountTies {

  private final Places places;

  public CompanyTies(Places places) {
    this.places = places;
  }

  @Override
  public Ties of(AccountId account) {
    return ties(places.of(account));
  }

  @Override
  public Ties forUpdate(AccountId account) {
    return ties(places.ofForUpdate(account));
  }

  @Override
  public void end(AccountId account) {
    places.deleteAll(account);
  }

  private static Ties ties(List<Place> places) {
    return new Ties(names(places, Place::isLastOwners), names(places, Place::isOnlyOne));
  }

  private static List<String> names(List<Place> places, Predicate<Place> condition) {
    return places.stream().filter(condition).map(place -> place.company().value()).toList();
  }
}
