package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.mail.testing.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may paste as a trusted authority. */
class PemCertificatesTest {

  private static final String ONE = new TestAuthority("One").pem();
  private static final String TWO = new TestAuthority("Two").pem();

  private final PemCertificates reader = new PemCertificates();

  @Test
  void one_certificate_or_more_are_pem() {
    assertThat(reader.isPem(ONE)).isTrue();
    assertThat(reader.isPem(ONE + TWO)).isTrue();
    assertThat(reader.isPem("Our own root:\r\n" + ONE.replace("\n", "\r\n") + "\r\n")).isTrue();
    assertThat(reader.isPem("  " + ONE.strip())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n<html>\n-----END CERTIFICATE-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
      })
  void anything_else_is_not(String text) {
    assertThat(reader.isPem(text)).isFalse();
  }

  @Test
  void a_certificate_with_something_broken_beside_it_is_not() {
    assertThat(reader.isPem(ONE.substring(0, ONE.length() / 2))).isFalse();
    assertThat(reader.isPem(ONE + TWO.substring(0, TWO.length() / 2))).isFalse();
    assertThat(reader.isPem(ONE.replace('M', '!'))).isFalse();
    assertThat(reader.isPem(ONE + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
        .isFalse();
  }

  @Test
  void reading_a_large_paste_does_not_take_long() {
    assertThat(reader.isPem("-----BEGIN CERTIFICATE-----" + "A ".repeat(500_000))).isFalse();
    assertThat(reader.isPem("-----BEGIN ".repeat(20_000))).isFalse();
  }
}
