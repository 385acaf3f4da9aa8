package dev.mailroom.application.notification.port;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@link Subscriptions} in memory. */
public final class InMemorySubscriptions implements Subscriptions {

  private static final Comparator<MutedPlace> BY_COMPANY_AND_TITLE =
      Comparator.comparing((MutedPlace it) -> it.companyName().toLowerCase(Locale.ROOT))
          .thenComparing(it -> it.title().toLowerCase(Locale.ROOT))
          .thenComparing(MutedPlace::key);

  private final InMemoryTransactions transactions;
  private final InMemoryTable<Key, Kept> table;
  private final Companies companies;

  public InMemorySubscriptions(InMemoryTransactions transactions, Companies companies) {
    this.transactions = transactions;
    this.table = transactions.table();
    this.companies = companies;
  }

  @Override
  public void remember(CompanyId company, Place place) {
    var known = find(company, place.key());
    var following =
        known
            .map(it -> with(it, place))
            .orElseGet(() -> new Following(place, Audience.SELECTED, Set.of(), Set.of(), Set.of()));
    put(company, following);
  }

  @Override
  public Optional<Following> find(CompanyId company, String placeKey) {
    return table.find(new Key(company, placeKey)).map(Kept::following);
  }

  @Override
  public void choose(
      CompanyId company, String placeKey, Audience audience, Collection<AccountId> selected) {
    change(
        company,
        placeKey,
        it ->
            new Following(it.place(), audience, Set.copyOf(selected), it.cancelled(), it.muted()));
  }

  @Override
  public void subscribe(CompanyId company, String placeKey, Collection<AccountId> members) {
    change(
        company,
        placeKey,
        it ->
            new Following(
                it.place(),
                it.audience(),
                plus(it.selected(), members),
                minus(it.cancelled(), members),
                it.muted()));
  }

  @Override
  public void subscribeMentioned(
      CompanyId company, String placeKey, Collection<AccountId> members) {
    change(
        company,
        placeKey,
        it ->
            new Following(
                it.place(),
                it.audience(),
                plus(it.selected(), members.stream().filter(one -> !it.isRefusedBy(one)).toList()),
                it.cancelled(),
                it.muted()));
  }

  @Override
  public void cancel(CompanyId company, String placeKey, AccountId member) {
    change(
        company,
        placeKey,
        it ->
            new Following(
                it.place(),
                it.audience(),
                it.selected(),
                plus(it.cancelled(), Set.of(member)),
                it.muted()));
  }

  @Override
  public boolean mute(CompanyId company, String placeKey, AccountId member) {
    return change(company, placeKey, it -> withMuted(it, plus(it.muted(), Set.of(member))));
  }

  @Override
  public void unmute(CompanyId company, String placeKey, AccountId member) {
    change(company, placeKey, it -> withMuted(it, minus(it.muted(), Set.of(member))));
  }

  @Override
  public List<MutedPlace> mutedBy(AccountId person) {
    return table.rows(kept -> kept.following().muted().contains(person)).stream()
        .filter(kept -> companies.roleOf(kept.company(), person).isPresent())
        .map(this::muted)
        .sorted(BY_COMPANY_AND_TITLE)
        .toList();
  }

  private MutedPlace muted(Kept kept) {
    var company = companies.find(kept.company()).orElseThrow();
    var place = kept.following().place();
    return new MutedPlace(company.id(), company.name().value(), place.key(), place.title());
  }

  private boolean change(CompanyId company, String placeKey, UnaryOperator<Following> change) {
    transactions.requireOpen();
    var known = find(company, placeKey);
    known.ifPresent(it -> put(company, change.apply(it)));
    return known.isPresent();
  }

  private void put(CompanyId company, Following following) {
    table.put(new Key(company, following.place().key()), new Kept(company, following));
  }

  private static Following with(Following it, Place place) {
    return new Following(place, it.audience(), it.selected(), it.cancelled(), it.muted());
  }

  private static Following withMuted(Following it, Set<AccountId> muted) {
    return new Following(it.place(), it.audience(), it.selected(), it.cancelled(), muted);
  }

  private static Set<AccountId> plus(Set<AccountId> some, Collection<AccountId> more) {
    return Stream.concat(some.stream(), more.stream()).collect(toSet());
  }

  private static Set<AccountId> minus(Set<AccountId> some, Collection<AccountId> less) {
    return some.stream().filter(it -> !less.contains(it)).collect(toSet());
  }

  private record Key(CompanyId company, String place) {}

  private record Kept(CompanyId company, Following following) {}
}
