package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.persistence.Keys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String HEX = "61".repeat(32);

  @TempDir Path data;

  @Test
  void base64_and_hex_of_the_same_bytes_are_the_same_key() {
    assertThat(MasterKey.parse(HEX).id()).isEqualTo(MasterKey.parse(Keys.key('a')).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "short", "not base64 at all!", "YWJj"})
  void what_is_no_key_is_refused_with_how_to_make_one(String value) {
    assertThatThrownBy(() -> EnvironmentKeys.parse(value))
        .isInstanceOf(KeyProblem.class)
        .hasMessageMatching("(?s).*(openssl rand|MAILROOM_MASTER_KEYS).*");
  }

  @Test
  void a_refusal_does_not_repeat_the_key() {
    assertThatThrownBy(() -> EnvironmentKeys.parse("c2VjcmV0c2VjcmV0"))
        .hasMessageNotContaining("c2VjcmV0");
    assertThat(MasterKey.parse(HEX).toString()).doesNotContain("6161").doesNotContain("YWFh");
  }

  @Test
  void a_data_folder_gets_a_key_once_which_its_owner_alone_reads() throws Exception {
    String first = KeyFile.in(data).read().getFirst().id();

    assertThat(KeyFile.in(data).read()).extracting(MasterKey::id).containsExactly(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_rotation_puts_a_new_key_first_and_keeps_those_still_used() {
    KeyFile keys = KeyFile.in(data);
    String old = keys.read().getFirst().id();

    String fresh = keys.rotate(Set.of(old)).id();
    assertThat(keys.read()).extracting(MasterKey::id).containsExactly(fresh, old);

    String freshest = keys.rotate(Set.of(fresh)).id();
    assertThat(keys.read()).extracting(MasterKey::id).containsExactly(freshest, fresh);
  }

  @Test
  void an_empty_or_damaged_file_is_not_replaced() throws Exception {
    Files.writeString(file(), "\n");
    assertThatThrownBy(() -> KeyFile.in(data).read())
        .isInstanceOf(KeyProblem.class)
        .hasMessageContaining("master-keys")
        .hasMessageContaining("backup");

    Files.writeString(file(), "damaged\n");
    assertThatThrownBy(() -> KeyFile.in(data).read()).isInstanceOf(KeyProblem.class);
    assertThat(file()).hasContent("damaged");
  }

  @Test
  void a_key_that_another_process_added_is_found_by_reading_again() {
    KeyFile file = KeyFile.in(data);
    KeyRing ours = new KeyRing(file);
    String old = ours.current().id();

    MasterKey fresh = KeyFile.in(data).rotate(Set.of(old));

    assertThat(ours.current().id()).isEqualTo(old);
    assertThat(ours.key(fresh.id()).id()).isEqualTo(fresh.id());
    assertThat(ours.current().id()).isEqualTo(fresh.id());
  }

  @Test
  void a_key_that_nobody_has_is_asked_for_by_its_id() {
    assertThatThrownBy(() -> Keys.ring(Keys.key('a')).key("0123456789abcdef"))
        .isInstanceOf(KeyProblem.class)
        .hasMessageContaining("0123456789abcdef")
        .hasMessageContaining("MAILROOM_MASTER_KEYS");
  }

  private Path file() {
    return data.resolve("master-keys");
  }
}
