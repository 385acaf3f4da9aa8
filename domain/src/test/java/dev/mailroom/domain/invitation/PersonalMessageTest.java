package dev.mailroom.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.invitation.PersonalMessage.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalMessageTest {

  @Test
  void line_breaks_stay_and_are_one_character() {
    assertThat(PersonalMessage.parse(" Hello Noor,\r\nwelcome\ton board.\n"))
        .contains(new PersonalMessage("Hello Noor,\nwelcome on board."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t"})
  void a_blank_one_is_none_and_nothing_is_wrong(String typed) {
    assertThat(PersonalMessage.parse(typed)).isEmpty();
    assertThat(PersonalMessage.problemOf(typed)).isEmpty();
  }

  @Test
  void a_thousand_characters_are_the_most() {
    assertThat(PersonalMessage.parse("🎈".repeat(1_000))).isPresent();
    assertThat(PersonalMessage.problemOf("🎈".repeat(1_001))).contains(Problem.TOO_LONG);
  }

  @Test
  void nothing_in_it_can_pass_for_a_link() {
    assertThat(PersonalMessage.problemOf("Look: http://x")).contains(Problem.HAS_LINK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u001bb", "a\u202eb", "a\ud800b"})
  void control_characters_and_half_characters_are_refused(String typed) {
    assertThat(PersonalMessage.problemOf(typed)).contains(Problem.HAS_CONTROL_CHARACTERS);
    assertThat(PersonalMessage.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new PersonalMessage(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
