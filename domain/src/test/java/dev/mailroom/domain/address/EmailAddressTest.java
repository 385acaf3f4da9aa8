package dev.mailroom.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{|}~-";

  @ParameterizedTest
  @CsvSource({
    "ada@example.com, ada@example.com",
    "'  ada@example.com\t', ada@example.com",
    "Ada.Lovelace+mail@EXAMPLE.co.uk, ada.lovelace+mail@example.co.uk",
    "o'brien@example.com, o'brien@example.com",
    "a@b.museum, a@b.museum",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "ada@BÜCHER.example, ada@xn--bcher-kva.example",
    "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
    "ada@例え.テスト, ada@xn--r8jz45g.xn--zckzah",
    "ada@example。com, ada@example.com"
  })
  void one_address_has_one_form(String typed, String canonical) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "ada",
        "@example.com",
        "ada@",
        "ada@localhost",
        "ada@example",
        "ada@example.c",
        "ada@example.123",
        "ada@.example.com",
        "ada@example..com",
        "ada@example.com.",
        "ada@-example.com",
        "ada@example-.com",
        "ada@exa_mple.com",
        "ada@[127.0.0.1]",
        "ada@[IPv6:::1]",
        "ada@127.0.0.1",
        ".ada@example.com",
        "ada.@example.com",
        "a..da@example.com",
        "\"ada\"@example.com",
        "\"a@b\"@example.com",
        "ada (comment)@example.com",
        "Ada <ada@example.com>",
        "<ada@example.com>",
        "mailto:ada@example.com",
        "ada@example.com?subject=x",
        "ädä@example.com",
        "ada＠example.com",
        "ada@exa mple.com",
        "ada @example.com",
        "ada@example.com\u0000",
        "=?utf-8?q?ada?=@[example.com]",
        "ada@https://example.com"
      })
  void what_is_not_exactly_one_plain_address_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  /** The Kelvin sign folds to k: somebody else's address must not be spelled with it. */
  @ParameterizedTest
  @ValueSource(strings = {"\u212Aim@example.com", "\u0130van@example.com", "\u017Fam@example.com"})
  void a_letter_that_merely_folds_to_ascii_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  /** IDNA 2003 and 2008 send these to different domains, so mail could reach a stranger. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@straße.example",
        "ada@STRAẞE.example",
        "ada@βόλος.example",
        "ada@a\u200Cb.example",
        "ada@a\u200Db.example"
      })
  void a_domain_whose_meaning_changed_with_the_standard_is_refused(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void the_longest_address_has_254_characters() {
    var local = "a".repeat(64);
    var longest = local + "@" + domainOf(254 - 65);

    assertThat(EmailAddress.parse(longest)).isPresent();
    assertThat(EmailAddress.parse(local + "@" + domainOf(254 - 64))).isEmpty();
    assertThat(EmailAddress.parse("a" + local + "@example.com")).isEmpty();
    assertThat(EmailAddress.parse("ada@" + "a".repeat(64) + ".com")).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(1_000_000) + "@example.com")).isEmpty();
  }

  @Property
  void every_plain_address_is_read_and_lower_cased(@ForAll("addresses") String address) {
    assertThat(EmailAddress.parse(address)).map(EmailAddress::value).contains(lower(address));
  }

  @Property
  void two_addresses_are_never_one(
      @ForAll("addresses") String one,
      @ForAll("separators") String separator,
      @ForAll("addresses") String other) {
    assertThat(EmailAddress.parse(one + separator + other)).isEmpty();
  }

  @Property
  void a_line_break_inside_is_never_part_of_an_address(
      @ForAll("addresses") String address, @ForAll("lineBreaks") String lineBreak) {
    for (int i = 1; i < address.length(); i++) {
      var broken = address.substring(0, i) + lineBreak + address.substring(i);
      assertThat(EmailAddress.parse(broken)).isEmpty();
    }
  }

  @Property
  void whatever_is_typed_gives_one_harmless_recipient_or_nothing(@ForAll String typed) {
    assertHarmless(typed);
    assertHarmless(typed + "@example.com");
    assertHarmless("ada@" + typed + ".com");
    assertHarmless("ada@example.com" + typed);
  }

  @Test
  void only_the_canonical_form_is_a_value() {
    assertThatThrownBy(() -> new EmailAddress("Ada@example.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Ada@");
    assertThatThrownBy(() -> EmailAddress.of("a@example.com,b@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_shows_itself_masked() {
    var ada = EmailAddress.of("ada@example.com");

    assertThat(ada.masked()).isEqualTo("a***@example.com");
    assertThat(ada).hasToString("a***@example.com");
    assertThat(ada.localPart()).isEqualTo("ada");
    assertThat(ada.domain()).isEqualTo("example.com");
  }

  @Provide
  Arbitrary<String> addresses() {
    var atom = Arbitraries.strings().alpha().numeric().withChars(ATOM_MARKS).ofMinLength(1);
    var local = atom.ofMaxLength(12).list().ofMinSize(1).ofMaxSize(3).map(a -> join(a));
    var label = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(10);
    var domain = label.list().ofMinSize(1).ofMaxSize(3).map(a -> join(a));
    var top = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(6);
    return Combinators.combine(local, domain, top).as((l, d, t) -> l + "@" + d + "." + t);
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", ", ", ";", " ", "\t", "\r\n", "\n", "%0a", "%0d%0aBcc: ", "|", "");
  }

  @Provide
  Arbitrary<String> lineBreaks() {
    return Arbitraries.of("\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\u000C");
  }

  private static void assertHarmless(String typed) {
    EmailAddress.parse(typed)
        .ifPresent(address -> {
          assertThat(address.value()).matches("[!-~]+@[a-z0-9.-]+").hasSizeLessThan(255);
          assertThat(address.value()).doesNotContainAnyWhitespaces();
          assertThat(address.value()).doesNotContain(",", ";", "<", ">", "\"", "(");
          assertThat(EmailAddress.parse(address.value())).contains(address);
        });
  }

  private static String domainOf(int length) {
    var labels = ("a".repeat(49) + ".").repeat(5);
    return labels.substring(labels.length() - length + 3).replaceFirst("^\\.", "a") + "com";
  }

  private static String join(Iterable<String> parts) {
    return String.join(".", parts);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
