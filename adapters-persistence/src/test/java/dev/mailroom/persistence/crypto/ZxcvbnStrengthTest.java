package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Password;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnStrengthTest {
  private static final List<String> ADA =
      List.of("Ada Lovelace", "ada.lovelace@example.com", "Mailroom");

  private final ZxcvbnStrength strength = new ZxcvbnStrength();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "123456789012",
        "qwertyuiop[]",
        "aaaaaaaaaaaaaaaa",
        "iloveyou1234"
      })
  void common_passwords_are_easy_to_guess(String common) {
    assertThat(strength.isEasyToGuess(new Password(common), ADA)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Lovelace", "adalovelace1", "mailroom2026"})
  void a_password_of_ones_own_words_is_easy_to_guess(String personal) {
    assertThat(strength.isEasyToGuess(new Password(personal), ADA)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery staple", "vX9#kQ2!pLm4", "Zug um zwölf nach Köln"})
  void a_long_or_random_password_is_not(String good) {
    assertThat(strength.isEasyToGuess(new Password(good), ADA)).isFalse();
  }

  @Test
  void the_longest_password_is_judged_in_no_time() {
    long begin = System.nanoTime();

    strength.isEasyToGuess(new Password("aB3$".repeat(32)), ADA);

    assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
  }
}
