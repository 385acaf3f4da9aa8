package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.account.port.PasswordHasherContractTest;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import org.junit.jupiter.api.Test;

class Argon2HasherTest extends PasswordHasherContractTest {
  private static final Argon2Hasher HASHER = new Argon2Hasher();

  @Override
  protected PasswordHasher hasher() {
    return HASHER;
  }

  @Test
  void its_cost_stands_in_every_hash_the_decoy_included() {
    assertThat(HASHER.hash(new Password("correct horse battery")).value())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(HASHER.decoy().value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void equal_passwords_have_different_hashes() {
    Password password = new Password("correct horse battery");

    assertThat(HASHER.hash(password)).isNotEqualTo(HASHER.hash(password));
  }

  @Test
  void a_hash_made_with_other_costs_is_still_understood() {
    PasswordHash cheaper =
        new PasswordHash(
            Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                .hash("correct horse battery")
                .getResult());

    assertThat(HASHER.matches(new Password("correct horse battery"), cheaper)).isTrue();
    assertThat(HASHER.matches(new Password("something else 123"), cheaper)).isFalse();
  }
}
