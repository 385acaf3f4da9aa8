package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.token.SecretToken;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeSetUpCodeTest {

  private final OneTimeSetUpCode code = new OneTimeSetUpCode(new SecretToken(bytes()));

  @Test
  void it_is_shown_in_two_groups_of_four() {
    assertThat(code.display()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Test
  void it_matches_whatever_the_case_and_the_hyphens() {
    var shown = code.display();

    assertThat(code.matches(shown)).isTrue();
    assertThat(code.matches(" " + shown.toLowerCase(Locale.ROOT) + " ")).isTrue();
    assertThat(code.matches(shown.replace("-", ""))).isTrue();
    assertThat(code.matches(shown.replace('0', 'O').replace('1', 'l'))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0000-0000", "é", "0123-4567-0123-4567"})
  void nothing_else_matches(String typed) {
    assertThat(code.matches(typed)).isFalse();
  }

  @Test
  void other_random_bytes_give_another_code() {
    var bytes = bytes();
    bytes[7]++;

    assertThat(new OneTimeSetUpCode(new SecretToken(bytes)).display()).isNotEqualTo(code.display());
  }

  private static byte[] bytes() {
    var bytes = new byte[SecretToken.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    return bytes;
  }
}
