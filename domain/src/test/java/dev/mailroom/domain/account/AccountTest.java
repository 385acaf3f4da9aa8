package dev.mailroom.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Password SECRET = new Password("correct horse battery");
  private final Account ada =
      new Account(
          new AccountId(new UUID(0, 1)),
          EmailAddress.of("ada@example.com"),
          new PersonName("Ada Lovelace"),
          new PasswordHash("$argon2id$canary"),
          SiteRole.ADMINISTRATOR,
          AccountStatus.ACTIVE,
          Instant.EPOCH,
          Optional.empty());

  @Test
  void a_disabled_administrator_administers_nothing() {
    assertThat(ada.isSiteAdministrator()).isTrue();
    assertThat(ada.withStatus(AccountStatus.DISABLED).isSiteAdministrator()).isFalse();
    assertThat(ada.withSiteRole(SiteRole.PERSON).isSiteAdministrator()).isFalse();
  }

  @Test
  void a_change_leaves_the_rest_as_it_was() {
    var changed =
        ada.withSiteRole(SiteRole.PERSON)
            .withStatus(AccountStatus.DISABLED)
            .withName(new PersonName("Ada King"))
            .withEmail(EmailAddress.of("countess@example.com"))
            .withPreferences(new Preferences(Optional.empty(), Optional.of(ZoneOffset.UTC)))
            .withPassword(new PasswordHash("other"));

    assertThat(changed)
        .usingRecursiveComparison()
        .ignoringFields("siteRole", "status", "password", "name", "email", "preferences")
        .isEqualTo(ada);
    assertThat(changed.password()).isEqualTo(new PasswordHash("other"));
    assertThat(changed.name().value()).isEqualTo("Ada King");
    assertThat(changed.email().value()).isEqualTo("countess@example.com");
    assertThat(changed.preferences().zone()).contains(ZoneOffset.UTC);
    assertThat(ada.preferences()).isEqualTo(Preferences.NONE);
  }

  @Test
  void nothing_of_a_person_is_left_of_a_deleted_account() {
    var zone = new Preferences(Optional.empty(), Optional.of(ZoneOffset.UTC));

    var left = ada.withPreferences(zone).deleted();

    assertThat(left.id()).isEqualTo(ada.id());
    assertThat(left.isDeleted()).isTrue();
    assertThat(left.isActive()).isFalse();
    assertThat(left.isSiteAdministrator()).isFalse();
    assertThat(left.name().value()).isEqualTo("Deleted person");
    assertThat(left.email().value())
        .isEqualTo("deleted-00000000-0000-0000-0000-000000000001@deleted.invalid");
    assertThat(left.password()).isNotEqualTo(ada.password());
    assertThat(left.preferences()).isEqualTo(Preferences.NONE);
    assertThat(ada.isDeleted()).isFalse();
  }

  @Test
  void no_secret_and_no_full_address_is_ever_printed() {
    assertThat(SECRET.toString()).doesNotContain("horse");
    assertThat(ada.toString()).doesNotContain("canary", "ada@example.com");
  }

  @Test
  void only_a_password_that_could_be_somebodys_is_worth_hashing() {
    assertThat(SECRET.isPlausible()).isTrue();
    assertThat(new Password("").isPlausible()).isFalse();
    assertThat(new Password("x".repeat(128)).isPlausible()).isTrue();
    assertThat(new Password("x".repeat(129)).isPlausible()).isFalse();
    assertThat(new Password(Character.toString(0x1F511).repeat(128)).length()).isEqualTo(128);
  }
}
