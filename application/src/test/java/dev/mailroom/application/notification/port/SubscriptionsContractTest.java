package dev.mailroom.application.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.application.notification.port.Subscriptions.Following;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} keeps. */
public abstract class SubscriptionsContractTest {

  private static final CompanyId ACME = new CompanyId(Cast.id(11));
  private static final CompanyId BOLT = new CompanyId(Cast.id(12));
  private static final AccountId ADA = Cast.ada().id();
  private static final AccountId BEN = Cast.ben().id();
  private static final AccountId CY = Cast.cy().id();
  private static final Place HARBOUR =
      new Place("project:7", "Harbour", "https://app.example.com/projects/7");

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Companies companies();

  protected abstract Members members();

  protected abstract Subscriptions subscriptions();

  @BeforeEach
  void two_companies_with_three_people() {
    transactions()
        .inTransaction(() -> {
          companies().add(company(ACME, "Acme"));
          companies().add(company(BOLT, "bolt"));
          for (var account : List.of(Cast.ada(), Cast.ben(), Cast.cy())) {
            accounts().add(account);
            companies().addMember(new Membership(ACME, account.id(), Role.MEMBER, Cast.NOW));
          }
          companies().addMember(new Membership(BOLT, BEN, Role.MEMBER, Cast.NOW));
        });
  }

  @Test
  void a_new_place_tells_who_is_selected_and_that_is_nobody() {
    remember(HARBOUR);

    assertThat(subscriptions().find(ACME, HARBOUR.key()))
        .contains(new Following(HARBOUR, Audience.SELECTED, Set.of(), Set.of(), Set.of()));
    assertThat(subscriptions().find(BOLT, HARBOUR.key())).isEmpty();
    assertThat(subscriptions().find(ACME, "project:8")).isEmpty();
  }

  @Test
  void a_place_takes_its_new_title_and_keeps_its_people() {
    remember(HARBOUR);
    choose(Audience.EVERYONE, ADA);
    var renamed = new Place(HARBOUR.key(), "Harbour & Lane", "https://app.example.com/p/7");

    remember(renamed);
    remember(renamed);

    assertThat(harbour())
        .isEqualTo(new Following(renamed, Audience.EVERYONE, Set.of(ADA), Set.of(), Set.of()));
  }

  @Test
  void who_is_selected_replaces_who_was() {
    remember(HARBOUR);
    choose(Audience.SELECTED, ADA, BEN);

    choose(Audience.SELECTED, BEN, CY);

    assertThat(harbour().selected()).containsExactlyInAnyOrder(BEN, CY);
    assertThat(harbour().tells(ADA)).isFalse();
    assertThat(harbour().tells(BEN)).isTrue();
  }

  @Test
  void every_audience_is_kept() {
    remember(HARBOUR);

    for (var audience : Audience.values()) {
      choose(audience);

      assertThat(harbour().audience()).isEqualTo(audience);
    }
  }

  @Test
  void who_cancelled_is_selected_and_does_not_want_to_hear() {
    remember(HARBOUR);
    choose(Audience.EVERYONE, ADA);
    cancel(ADA);

    choose(Audience.SELECTED, ADA, BEN);

    assertThat(harbour())
        .isEqualTo(
            new Following(HARBOUR, Audience.SELECTED, Set.of(ADA, BEN), Set.of(ADA), Set.of()));
    assertThat(harbour().isRefusedBy(ADA)).isTrue();
    assertThat(harbour().isRefusedBy(BEN)).isFalse();
  }

  @Test
  void who_asks_for_it_hears_of_it_whatever_they_cancelled_before() {
    remember(HARBOUR);
    cancel(ADA);

    inTransaction(() -> subscriptions().subscribe(ACME, HARBOUR.key(), List.of(ADA, BEN)));

    assertThat(harbour().selected()).containsExactlyInAnyOrder(ADA, BEN);
    assertThat(harbour().cancelled()).isEmpty();
  }

  @Test
  void a_mention_subscribes_but_not_who_cancelled_or_muted() {
    remember(HARBOUR);
    cancel(ADA);
    mute(BEN);

    mention(ADA, BEN, CY);
    mention(CY);

    assertThat(harbour())
        .isEqualTo(new Following(HARBOUR, Audience.SELECTED, Set.of(CY), Set.of(ADA), Set.of(BEN)));
  }

  @Test
  void who_was_deselected_is_selected_by_a_mention() {
    remember(HARBOUR);
    choose(Audience.SELECTED, ADA);
    choose(Audience.SELECTED, BEN);

    mention(ADA);

    assertThat(harbour().selected()).containsExactlyInAnyOrder(ADA, BEN);
  }

  @Test
  void who_unmutes_a_place_stands_as_before() {
    remember(HARBOUR);
    choose(Audience.SELECTED, ADA);
    cancel(BEN);
    var before = harbour();
    mute(ADA);
    mute(BEN);
    assertThat(harbour().muted()).containsExactlyInAnyOrder(ADA, BEN);

    for (var member : List.of(ADA, BEN, CY)) {
      inTransaction(() -> subscriptions().unmute(ACME, HARBOUR.key(), member));
    }

    assertThat(harbour()).isEqualTo(before);
  }

  @Test
  void a_place_that_nobody_knows_cannot_be_muted_or_chosen_for() {
    assertThat(mute(ADA)).isFalse();
    choose(Audience.EVERYONE, ADA);
    cancel(ADA);

    assertThat(subscriptions().find(ACME, HARBOUR.key())).isEmpty();
    assertThat(subscriptions().mutedBy(ADA)).isEmpty();
  }

  @Test
  void what_somebody_muted_is_listed_by_company_and_title() {
    var attic = new Place("project:9", "attic", "https://app.example.com/projects/9");
    remember(HARBOUR);
    remember(attic);
    inTransaction(() -> {
      subscriptions().remember(BOLT, attic);
      subscriptions().mute(BOLT, attic.key(), BEN);
      subscriptions().mute(ACME, HARBOUR.key(), BEN);
      subscriptions().mute(ACME, attic.key(), BEN);
      subscriptions().mute(ACME, attic.key(), ADA);
    });

    assertThat(subscriptions().mutedBy(BEN))
        .containsExactly(
            new MutedPlace(ACME, "Acme", attic.key(), "attic"),
            new MutedPlace(ACME, "Acme", HARBOUR.key(), "Harbour"),
            new MutedPlace(BOLT, "bolt", attic.key(), "attic"));
  }

  @Test
  void what_somebody_muted_where_they_were_removed_is_not_listed() {
    remember(HARBOUR);
    mute(BEN);
    var membership = members().find(ACME, BEN).orElseThrow();

    inTransaction(() -> members().remove(membership, Cast.NOW));

    assertThat(subscriptions().mutedBy(BEN)).isEmpty();
  }

  @Test
  void many_at_once_who_choose_mention_and_remember_do_not_wait_for_each_other_for_ever() {
    var number = new AtomicInteger();

    Crowd.of(
        30,
        () -> {
          var turn = number.incrementAndGet();
          inTransaction(() -> {
            subscriptions().remember(ACME, new Place(HARBOUR.key(), "Title " + turn, "https://x"));
            if (turn % 3 == 0) {
              subscriptions().choose(ACME, HARBOUR.key(), Audience.SELECTED, List.of(CY, ADA, BEN));
            } else {
              subscriptions().subscribeMentioned(ACME, HARBOUR.key(), List.of(BEN, CY, ADA));
            }
          });
          return turn;
        });

    assertThat(harbour().selected()).containsExactlyInAnyOrder(ADA, BEN, CY);
  }

  @Test
  void a_change_that_rolled_back_did_not_happen() {
    remember(HARBOUR);
    choose(Audience.EVERYONE, ADA);
    var before = harbour();

    assertThatThrownBy(() ->
            inTransaction(() -> {
              subscriptions().choose(ACME, HARBOUR.key(), Audience.NONE, List.of(CY));
              subscriptions().mute(ACME, HARBOUR.key(), BEN);
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(harbour()).isEqualTo(before);
  }

  private Following harbour() {
    return subscriptions().find(ACME, HARBOUR.key()).orElseThrow();
  }

  private void remember(Place place) {
    inTransaction(() -> subscriptions().remember(ACME, place));
  }

  private void choose(Audience audience, AccountId... selected) {
    inTransaction(() -> subscriptions().choose(ACME, HARBOUR.key(), audience, List.of(selected)));
  }

  private void mention(AccountId... members) {
    inTransaction(() -> subscriptions().subscribeMentioned(ACME, HARBOUR.key(), List.of(members)));
  }

  private void cancel(AccountId member) {
    inTransaction(() -> subscriptions().cancel(ACME, HARBOUR.key(), member));
  }

  private boolean mute(AccountId member) {
    return transactions().inTransaction(() -> subscriptions().mute(ACME, HARBOUR.key(), member));
  }

  private void inTransaction(Runnable work) {
    transactions().inTransaction(work);
  }

  private static Company company(CompanyId id, String name) {
    return new Company(
        id, new CompanyName(name), new Slug(name.toLowerCase(Locale.ROOT)), Cast.NOW);
  }
}
