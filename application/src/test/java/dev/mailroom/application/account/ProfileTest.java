package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.audit.AuditAction;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

  private final People people = new People();
  private final Account ben = people.ben();
  private final ProfileChanges profiles =
      new ProfileChanges(people.accounts, people.audit, people.clock);
  private final RenameAccount rename = new RenameAccountUseCase(people.transactions, profiles);
  private final ChoosePreferences choose =
      new ChoosePreferencesUseCase(people.transactions, profiles);

  @Test
  void a_name_is_folded_and_written() {
    assertThat(rename("  Ben   Okafor ")).isEqualTo(new RenameAccount.Result.Renamed());

    assertThat(people.stored(ben).name().value()).isEqualTo("Ben Okafor");
    assertThat(people.audit.actions()).containsExactly(AuditAction.PROFILE_CHANGED);
    assertThat(people.audit.entries().getFirst().fields()).isEqualTo(List.of("name"));
  }

  @Test
  void the_same_name_again_leaves_no_trace() {
    assertThat(rename("Ben Ray")).isEqualTo(new RenameAccount.Result.Renamed());

    assertThat(people.audit.entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t ", "Ben\nRay", "see https://evil.example"})
  void what_is_no_name_changes_nothing(String typed) {
    assertThat(rename(typed)).isEqualTo(new RenameAccount.Result.NotAName());

    assertThat(people.stored(ben)).isEqualTo(ben);
  }

  @Test
  void a_person_chooses_language_and_time_zone_and_goes_back_to_the_sites() {
    assertThat(choose("en", "Europe/Oslo")).isEqualTo(new ChoosePreferences.Result.Chosen());
    assertThat(people.stored(ben).preferences())
        .isEqualTo(
            new Preferences(Optional.of(Locale.ENGLISH), Optional.of(ZoneId.of("Europe/Oslo"))));

    assertThat(choose("", "")).isEqualTo(new ChoosePreferences.Result.Chosen());
    assertThat(people.stored(ben).preferences()).isEqualTo(Preferences.NONE);
  }

  @Test
  void what_nobody_offered_cannot_be_chosen() {
    assertThat(choose("tlh", "")).isEqualTo(new ChoosePreferences.Result.UnknownLocale());
    assertThat(choose("", "Mars/Base")).isEqualTo(new ChoosePreferences.Result.UnknownZone());

    assertThat(people.stored(ben)).isEqualTo(ben);
    assertThat(people.audit.entries()).isEmpty();
  }

  @Test
  void a_closed_account_changes_nothing() {
    people.disable(ben);

    assertThat(rename("Somebody")).isEqualTo(new RenameAccount.Result.UnknownAccount());
    assertThat(choose("", "UTC")).isEqualTo(new ChoosePreferences.Result.UnknownAccount());

    assertThat(people.stored(ben).name()).isEqualTo(ben.name());
  }

  private RenameAccount.Result rename(String name) {
    return rename.rename(new RenameAccount.Command(ben.id(), name));
  }

  private ChoosePreferences.Result choose(String locale, String zone) {
    return choose.choose(new ChoosePreferences.Command(ben.id(), locale, zone));
  }
}
