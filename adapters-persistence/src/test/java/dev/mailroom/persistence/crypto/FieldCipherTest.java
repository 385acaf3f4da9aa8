package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.persistence.Keys;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
  private static final Field PLACE = new Field("email_settings", "1", "secret");

  private final FieldCipher cipher = Keys.cipher();

  @Test
  void a_value_opens_where_it_was_sealed() {
    Sealed sealed = cipher.seal(PLACE, "pässword ☃");

    assertThat(cipher.openText(PLACE, sealed)).isEqualTo("pässword ☃");
  }

  @Test
  void equal_values_look_different() {
    assertThat(cipher.seal(PLACE, "same").box()).isNotEqualTo(cipher.seal(PLACE, "same").box());
  }

  @Test
  void a_value_moved_to_another_row_column_or_table_does_not_open() {
    Sealed sealed = cipher.seal(PLACE, "secret");

    for (Field other :
        new Field[] {
          new Field("email_settings", "2", "secret"),
          new Field("email_settings", "1", "other"),
          new Field("emails", "1", "secret")
        }) {
      assertThatThrownBy(() -> cipher.open(other, sealed))
          .isInstanceOf(KeyProblem.class)
          .hasMessageContaining("does not open");
    }
  }

  @Test
  void a_value_changed_by_one_bit_or_cut_does_not_open() {
    byte[] box = cipher.seal(PLACE, "secret").box();
    String key = cipher.currentKeyId();
    for (int i = 0; i < box.length; i++) {
      byte[] changed = box.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> cipher.open(PLACE, new Sealed(key, changed)))
          .isInstanceOf(KeyProblem.class);
      byte[] cut = Arrays.copyOf(box, i);
      assertThatThrownBy(() -> cipher.open(PLACE, new Sealed(key, cut)))
          .isInstanceOf(KeyProblem.class);
    }
  }

  @Test
  void the_first_key_encrypts_and_all_decrypt() {
    Sealed old = cipher.seal(PLACE, "secret");
    FieldCipher both = new FieldCipher(Keys.ring(Keys.key('b'), Keys.key('a')));

    assertThat(both.openText(PLACE, old)).isEqualTo("secret");
    assertThat(both.seal(PLACE, "secret").keyId()).isNotEqualTo(old.keyId());
  }

  @Test
  void a_value_of_an_unknown_key_does_not_open() {
    Sealed foreign = new FieldCipher(Keys.ring(Keys.key('b'))).seal(PLACE, "secret");

    assertThatThrownBy(() -> cipher.open(PLACE, foreign))
        .isInstanceOf(KeyProblem.class)
        .hasMessageContaining(foreign.keyId());
  }
}
