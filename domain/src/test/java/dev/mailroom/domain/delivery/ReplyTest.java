package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  @ParameterizedTest
  @CsvSource({
    "421,Closing,true",
    "451,4.7.1 Greylisted,true",
    "499,,true",
    "420,,true",
    "419,,false",
    "500,,false",
    "550,No such user,false",
    "250,Ok,false",
    "550,4.2.2 Mailbox full,true",
    "451,5.7.1 Never,false",
    "401,The provided key is wrong,false",
    "400,Bad Request,false",
    "409,Conflict,false",
    "399,,false"
  })
  void an_enhanced_code_beats_the_digits_and_wrong_requests_are_not_temporary(
      int code, String text, boolean temporary) {
    assertThat(Reply.of(code, text == null ? "" : text).isTemporary()).isEqualTo(temporary);
  }

  @Test
  void a_reply_is_shown_as_the_server_gave_it() {
    var reply = Reply.of(550, "5.1.1 No such user\nhere");

    assertThat(reply).hasToString("550 5.1.1 No such user\nhere");
    assertThat(reply.enhanced()).contains(new EnhancedCode(5, 1, 1));
  }

  @Test
  void a_chatty_server_is_cut_short() {
    assertThat(Reply.of(250, "x".repeat(2_000)).text()).hasSize(2_000);
    assertThat(Reply.of(250, "x".repeat(2_001)).text()).hasSize(2_000);
    assertThat(Reply.of(250, "a\0b").text()).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource({"'5.7.8 Bad',5.7.8", "'4.123.456',4.123.456", "'2.0.0\tOk',2.0.0"})
  void an_enhanced_code_starts_the_text(String text, String code) {
    assertThat(EnhancedCode.startOf(text).map(EnhancedCode::toString)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ok",
        " 5.7.8 x",
        "3.1.1 x",
        "5.7 x",
        "5.7.8x",
        "5.7.8.9",
        "5.1234.1 x",
        "x 5.7.8"
      })
  void nothing_else_is_one(String text) {
    assertThat(EnhancedCode.startOf(text)).isEqualTo(Optional.empty());
  }
}
