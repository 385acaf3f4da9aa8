package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretLinkSignerTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Test
  void another_text_has_another_signature_and_the_same_the_same() {
    var signer = signer();

    assertThat(signer.sign("one")).isEqualTo(signer.sign("one")).isNotEqualTo(signer.sign("two"));
    assertThat(signer.sign("one")).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void of_many_processes_that_start_at_once_all_sign_the_same() {
    var signatures = Crowd.of(8, () -> signer().sign("a link"));

    assertThat(signatures).hasSize(8).containsOnly(signer().sign("a link"));
  }

  @Test
  void another_installation_signs_otherwise() {
    var here = signer().sign("a link");
    FRESH
        .database()
        .inTransaction(() -> FRESH.database().sql("DELETE FROM signing_secrets").write());

    assertThat(signer().sign("a link")).isNotEqualTo(here);
  }

  @Test
  void the_secret_is_stored_encrypted() {
    var signature = signer().sign("a link");

    var box =
        FRESH
            .database()
            .sql("SELECT secret FROM signing_secrets")
            .first(row -> row.bytes("secret"))
            .orElseThrow();

    assertThat(box).hasSize(12 + 32 + 16);
    assertThat(signature).isNotEmpty();
  }

  private static SecretLinkSigner signer() {
    return SecretLinkSigner.open(FRESH.database(), Keys.cipher());
  }
}
