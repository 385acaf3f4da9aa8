package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void a_line_of_72_stays_and_one_of_73_breaks() {
    assertThat(Columns.wrap("a".repeat(70) + " b")).hasLineCount(1);
    assertThat(Columns.wrap("a".repeat(71) + " b")).isEqualTo("a".repeat(71) + "\nb");
  }

  @Test
  void a_word_too_long_is_broken_and_a_link_is_not() {
    var link = "https://example.com/" + "x".repeat(100);

    assertThat(Columns.wrap("y".repeat(100))).isEqualTo("y".repeat(72) + "\n" + "y".repeat(28));
    assertThat(Columns.wrap("See " + link + " now")).isEqualTo("See\n" + link + "\nnow");
  }

  @Test
  void an_emoji_of_many_parts_is_not_torn() {
    var family = "👩‍👩‍👧‍👦";

    assertThat(Columns.wrap(family.repeat(11))).isEqualTo(family.repeat(10) + "\n" + family);
  }

  @Test
  void a_character_of_endless_marks_ends_up_alone_on_its_line() {
    var towering = "a" + "\u0301".repeat(200);

    assertThat(Columns.wrap("b" + towering)).isEqualTo("b\n" + towering);
  }

  @Test
  void an_indent_stays_within_reason() {
    assertThat(Columns.wrap("  two")).isEqualTo("  two");
    assertThat(Columns.wrap(" ".repeat(40) + "far")).isEqualTo("far");
    assertThat(Columns.wrap("  " + "x".repeat(72))).isEqualTo("  " + "x".repeat(70) + "\nxx");
    assertThat(Columns.wrap("")).isEmpty();
  }

  @Test
  void a_fact_has_its_value_in_a_column_of_its_own() {
    assertThat(Columns.fact("When", "now")).isEqualTo("When             now");
    assertThat(Columns.fact("When", "v".repeat(54) + " w"))
        .isEqualTo("When             " + "v".repeat(54) + "\n                 w");
  }
}
