package dev.mailroom.domain.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Acme Tools, acme-tools",
    "Müller & Söhne GmbH, muller-sohne-gmbh",
    "--Acme--, acme",
    "東京, company",
    "ACME 2000!, acme-2000",
    "New, company"
  })
  void a_name_suggests_a_slug(String name, String slug) {
    assertThat(Slug.suggestedBy(new CompanyName(name))).isEqualTo(new Slug(slug));
  }

  @Property
  void every_name_suggests_a_slug_that_can_be_numbered(
      @ForAll String typed, @ForAll @IntRange(min = 2, max = 99_999) int number) {
    CompanyName.parse(typed)
        .map(Slug::suggestedBy)
        .ifPresent(slug -> assertThat(slug.numbered(number).value()).endsWith("-" + number));
  }

  @Test
  void the_longest_name_has_a_slug_that_can_be_numbered() {
    var slug = Slug.suggestedBy(new CompanyName("a".repeat(CompanyName.MAX_LENGTH)));

    assertThat(slug.numbered(99_999).value()).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "A", "a b", "a/b", "../a", "a\n", "ä", "a.b", "new"})
  void nothing_else_is_a_slug(String typed) {
    assertThat(Slug.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new Slug(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_slug_has_at_most_sixty_characters() {
    assertThat(Slug.parse("a".repeat(60))).isPresent();
    assertThat(Slug.parse("a".repeat(61))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Acme\r\nBcc: x", "https://evil.example", "Acme\u202E"})
  void what_could_deceive_is_no_company_name(String typed) {
    assertThat(CompanyName.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new CompanyName(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_company_name_has_at_most_eighty_characters() {
    assertThat(CompanyName.parse("a".repeat(80))).isPresent();
    assertThat(CompanyName.parse("a".repeat(81))).isEmpty();
  }
}
