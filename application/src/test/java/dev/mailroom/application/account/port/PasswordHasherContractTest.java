package dev.mailroom.application.account.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Password;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} keeps. */
public abstract class PasswordHasherContractTest {

  private static final Password PASSWORD = new Password("correct horse båttery ☃");

  protected abstract PasswordHasher hasher();

  @Test
  void a_password_matches_its_own_hash_and_no_other_does() {
    var hash = hasher().hash(PASSWORD);

    assertThat(hasher().matches(PASSWORD, hash)).isTrue();
    assertThat(hasher().matches(new Password("correct horse battery"), hash)).isFalse();
  }

  @Test
  void nothing_matches_the_decoy() {
    assertThat(hasher().matches(PASSWORD, hasher().decoy())).isFalse();
    assertThat(hasher().decoy()).isEqualTo(hasher().decoy());
  }
}
