package dev.mailroom.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTokenTest {

  @Property
  void the_form_in_links_reads_back(@ForAll @Size(SecretToken.BYTES) byte[] bytes) {
    var token = new SecretToken(bytes);

    assertThat(token.encoded()).matches("[A-Za-z0-9_-]{43}");
    assertThat(SecretToken.parse(token.encoded())).contains(token);
    assertThat(SecretToken.parse(token.encoded()).orElseThrow().hash()).isEqualTo(token.hash());
  }

  @Property
  void whatever_is_typed_is_a_token_in_its_one_spelling_or_nothing(@ForAll String typed) {
    assertThat(SecretToken.parse(typed).map(SecretToken::encoded).orElse(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"
      })
  void nothing_else_is_a_token(String typed) {
    assertThat(SecretToken.parse(typed)).isEmpty();
  }

  @Test
  void it_has_32_bytes_and_keeps_its_own_copy() {
    var bytes = new byte[SecretToken.BYTES];
    var token = new SecretToken(bytes);
    bytes[0] = 1;

    assertThat(token).isEqualTo(new SecretToken(new byte[SecretToken.BYTES]));
    assertThat(token).isNotEqualTo(new SecretToken(bytes));
    assertThatThrownBy(() -> new SecretToken(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_hash_is_sha_256_and_it_never_prints_itself() {
    var token = new SecretToken(new byte[SecretToken.BYTES]);

    assertThat(token.hash().hex())
        .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    assertThat(token.toString()).doesNotContain(token.encoded());
  }

  @Test
  void lifetimes_are_those_promised() {
    assertThat(TokenPurpose.PASSWORD_RESET.lifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(TokenPurpose.EMAIL_CHANGE.lifetime()).isEqualTo(Duration.ofHours(24));
    assertThat(TokenPurpose.INVITATION.lifetime()).isEqualTo(Duration.ofDays(7));
  }
}
