package dev.mailroom.application.notification.port;

import static dev.mailroom.application.Cast.NOW;
import static dev.mailroom.application.notification.port.Stores.ACME;
import static dev.mailroom.application.notification.port.Stores.BOLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.domain.notification.Timing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Listeners} and every {@link NotificationChoices} keeps. */
public abstract class ListenersContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Account CY = Cast.cy();
  private static final NotificationPreferences CHOSEN =
      new NotificationPreferences(
          Map.of(Category.CHECK_INS, Timing.NEVER, Category.TASKS, Timing.IMMEDIATELY),
          Duration.ofMinutes(60),
          false,
          Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY),
          LocalTime.of(17, 0),
          Optional.of(new QuietHours(LocalTime.of(20, 30), LocalTime.of(7, 0))),
          Optional.of(NOW));

  protected abstract Stores stores();

  @BeforeEach
  void two_companies() {
    stores().open();
  }

  @Test
  void choices_come_back_as_they_were_made() {
    save(BEN, CHOSEN);

    assertThat(stores().choices().find(BEN.id())).isEqualTo(CHOSEN);
    assertThat(stores().choices().find(ADA.id())).isEqualTo(NotificationPreferences.INITIAL);
  }

  @Test
  void choices_are_changed() {
    save(BEN, CHOSEN);

    save(BEN, NotificationPreferences.INITIAL);

    assertThat(stores().choices().find(BEN.id())).isEqualTo(NotificationPreferences.INITIAL);
  }

  @Test
  void choices_that_were_rolled_back_were_never_made() {
    assertThatThrownBy(() ->
            stores()
                .transactions()
                .inTransaction(() -> {
                  stores().choices().save(BEN.id(), CHOSEN);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(stores().choices().find(BEN.id())).isEqualTo(NotificationPreferences.INITIAL);
  }

  @Test
  void of_changes_made_at_once_none_is_lost() {
    var categories = List.of(Category.values());
    var turn = new AtomicInteger();

    Crowd.of(categories.size(), () -> never(categories.get(turn.getAndIncrement())));

    assertThat(stores().choices().find(BEN.id()).timings())
        .hasSize(categories.size())
        .allSatisfy((_, timing) -> assertThat(timing).isEqualTo(Timing.NEVER));
  }

  @Test
  void the_members_of_a_company_are_paged_by_id() {
    assertThat(stores().listeners().page(ACME, Optional.empty(), 1)).containsExactly(member(ADA));
    assertThat(stores().listeners().page(ACME, Optional.of(ADA.id()), 9))
        .containsExactly(member(BEN));
    assertThat(stores().listeners().page(ACME, Optional.of(BEN.id()), 9)).isEmpty();
  }

  @Test
  void a_listener_brings_along_how_they_read_and_what_they_chose() {
    var reading = new Preferences(Optional.of(Locale.GERMAN), Optional.of(ZoneId.of("Asia/Tokyo")));
    within(() -> stores().accounts().update(BEN.withPreferences(reading)));
    save(BEN, CHOSEN);

    var expected = new Listener(BEN.id(), BEN.email(), BEN.name(), reading, CHOSEN, true, true);

    assertThat(stores().listeners().page(ACME, Optional.of(ADA.id()), 1)).containsExactly(expected);
    assertThat(stores().listeners().named(ACME, List.of(BEN.id()), List.of()))
        .containsExactly(expected);
  }

  @Test
  void accounts_are_named_by_id_or_by_address_each_once() {
    var unknown = EmailAddress.of("nobody@example.com");

    var named =
        stores()
            .listeners()
            .named(ACME, List.of(BEN.id(), ADA.id()), List.of(BEN.email(), unknown, CY.email()));

    assertThat(named)
        .containsExactly(
            member(ADA),
            member(BEN),
            new Listener(
                CY.id(),
                CY.email(),
                CY.name(),
                Preferences.NONE,
                NotificationPreferences.INITIAL,
                false,
                true));
    assertThat(stores().listeners().named(ACME, List.of(), List.of())).isEmpty();
  }

  @Test
  void the_disabled_and_the_removed_are_out_of_reach() {
    within(() -> {
      stores().accounts().update(ADA.withStatus(AccountStatus.DISABLED));
      stores().members().remove(stores().members().find(ACME, BEN.id()).orElseThrow(), NOW);
    });

    assertThat(stores().listeners().named(ACME, List.of(ADA.id(), BEN.id()), List.of()))
        .allMatch(Listener::belongs)
        .noneMatch(Listener::reachable);
    assertThat(stores().listeners().page(ACME, Optional.empty(), 9))
        .extracting(Listener::account)
        .containsExactly(ADA.id());
    assertThat(stores().listeners().named(BOLT, List.of(BEN.id()), List.of()))
        .allMatch(Listener::isMember);
  }

  private boolean never(Category category) {
    within(() -> {
      var choices = stores().choices().findForUpdate(BEN.id());
      stores().choices().save(BEN.id(), choices.withTiming(category, Timing.NEVER));
    });
    return true;
  }

  private void save(Account person, NotificationPreferences preferences) {
    within(() -> stores().choices().save(person.id(), preferences));
  }

  private void within(Runnable work) {
    stores().transactions().inTransaction(work);
  }

  private static Listener member(Account account) {
    return new Listener(
        account.id(),
        account.email(),
        account.name(),
        account.preferences(),
        NotificationPreferences.INITIAL,
        true,
        true);
  }
}
