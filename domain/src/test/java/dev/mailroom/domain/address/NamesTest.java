package dev.mailroom.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace, Ada Lovelace",
    "'  Ada   Lovelace ', Ada Lovelace",
    "'Ada\u00A0Lovelace', Ada Lovelace",
    "<b>Ada</b> & Co, <b>Ada</b> & Co",
    "Ἀριάδνη, Ἀριάδνη",
    "أميرة, أميرة",
    "山田 太郎, 山田 太郎",
    "O'Brien-Smith Jr., O'Brien-Smith Jr."
  })
  void a_name_is_one_line_with_its_white_space_folded(String typed, String name) {
    assertThat(PersonName.parse(typed)).map(PersonName::value).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u00A0",
        "\u3000",
        "Ada\r\nBcc: eve@example.net",
        "Ada\nLovelace",
        "Ada\tLovelace",
        "Ada\u0000",
        "Ada\u007F",
        "Ada\u0085",
        "Ada\u2028Lovelace",
        "Ada\u202EecalevoL",
        "Ada\u200B",
        "\uFEFFAda",
        "Ada\u2066x",
        "Ada \uD800",
        "http://evil.example",
        "see javascript://x"
      })
  void what_could_break_a_header_or_deceive_a_reader_is_no_name(String typed) {
    assertThat(PersonName.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new PersonName(typed)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Mailbox.of(typed, EmailAddress.of("ada@example.com")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void length_is_counted_in_characters() {
    var wide = Character.toString(0x1F600);

    assertThat(PersonName.parse(wide.repeat(100))).isPresent();
    assertThat(PersonName.parse(wide.repeat(101))).isEmpty();
    assertThat(PersonName.parse("a".repeat(1_000_000))).isEmpty();
    assertThat(Mailbox.of("a".repeat(100), EmailAddress.of("ada@example.com")).name()).isPresent();
  }

  @Test
  void the_first_part_greets() {
    assertThat(new PersonName("Ada Lovelace").first()).isEqualTo("Ada");
    assertThat(new PersonName("Madonna").first()).isEqualTo("Madonna");
  }

  @Property
  void whatever_is_typed_gives_one_folded_line_or_nothing(@ForAll String typed) {
    Optional<PersonName> name = PersonName.parse(typed);

    name.ifPresent(n -> {
      assertThat(n.value().codePoints()).noneMatch(Character::isISOControl);
      assertThat(n.value()).isEqualTo(n.value().strip()).isNotBlank();
      assertThat(n.value().codePointCount(0, n.value().length())).isLessThanOrEqualTo(100);
      assertThat(PersonName.parse(n.value())).contains(n);
    });
  }
}
