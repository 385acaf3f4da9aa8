package dev.mailroom.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "' @Example.COM ', example.com",
    "bücher.example, xn--bcher-kva.example",
    "XN--bcher-kva.example, xn--bcher-kva.example",
    "mail.example.co.uk, mail.example.co.uk"
  })
  void one_domain_has_one_form(String typed, String canonical) {
    assertThat(MailDomain.parse(typed)).map(MailDomain::value).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "@@example.com",
        "localhost",
        "example",
        "*.example.com",
        "example.com/",
        "https://example.com",
        "ada@example.com",
        "example..com",
        "example.com.",
        "-example.com",
        "127.0.0.1",
        "exa mple.com",
        "straße.example"
      })
  void anything_else_is_no_domain(String typed) {
    assertThat(MailDomain.parse(typed)).isEmpty();
  }

  @Test
  void it_has_the_form_that_addresses_have() {
    var address = EmailAddress.of("Noor@Bücher.example");

    assertThat(MailDomain.parse("bücher.example")).contains(MailDomain.of(address));
  }

  @Test
  void the_longest_leaves_room_for_an_address() {
    var longest = "a.".repeat(124) + "info";

    assertThat(longest).hasSize(MailDomain.MAX_LENGTH);
    assertThat(MailDomain.parse(longest)).isPresent();
    assertThat(EmailAddress.parse("x@" + longest)).isPresent();
    assertThat(MailDomain.parse("a" + longest)).isEmpty();
  }

  @Test
  void it_is_made_of_its_canonical_form_only() {
    assertThatThrownBy(() -> new MailDomain("Example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
