package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import dev.mailroom.domain.template.Site;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationHeadersTest {

  private static final EmailAddress SENDER = EmailAddress.of("notify@nexus.example");
  private static final Site SITE = new Site("https://mail.nexus.example:8443", ZoneOffset.UTC);
  private static final Header LIST = new Header("List-Id", "<northwind.mail.nexus.example>");

  @Test
  void what_can_be_stopped_has_its_one_click() {
    assertThat(headers(Optional.empty(), Optional.of("https://mail.nexus.example/unsubscribe/t1")))
        .containsExactly(
            LIST,
            new Header("List-Unsubscribe", "<https://mail.nexus.example/unsubscribe/t1>"),
            new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }

  @Test
  void one_click_is_never_promised_in_clear() {
    assertThat(headers(Optional.empty(), Optional.of("http://localhost/unsubscribe/t1")))
        .containsExactly(LIST, new Header("List-Unsubscribe", "<http://localhost/unsubscribe/t1>"));
  }

  @Test
  void what_cannot_be_stopped_says_whose_list_it_is_and_no_more() {
    assertThat(headers(Optional.empty(), Optional.empty())).containsExactly(LIST);
  }

  @Test
  void a_thread_is_one_conversation_and_another_is_another() {
    var first = headers(Optional.of("c1/autumn"), Optional.empty());
    var again = headers(Optional.of("c1/autumn"), Optional.empty());
    var other = headers(Optional.of("c2/autumn"), Optional.empty());

    assertThat(first).isEqualTo(again).doesNotContainAnyElementsOf(other.subList(1, 3));
    assertThat(first)
        .extracting(Header::name)
        .containsExactly("List-Id", "In-Reply-To", "References");
    assertThat(first.get(1).value())
        .isEqualTo(first.get(2).value())
        .matches("<[0-9a-f]{32}@nexus\\.example>");
  }

  @Test
  void hostile_threads_are_threads() {
    assertThat(headers(Optional.of("c1/\r\nBcc: eve@example.org\u2028密"), Optional.empty()))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: x", "a\nb", "a\u0000", "ü", "", " a", "a  b", "a\tb"})
  void a_value_is_one_line_of_plain_words(String value) {
    assertThatThrownBy(() -> new Header("List-Id", value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X:", "X Y", "X\r\nY", "-X"})
  void a_name_is_a_name(String name) {
    assertThatThrownBy(() -> new Header(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_word_fits_a_line() {
    assertThat(new Header("X", "y " + "x".repeat(900)).value()).hasSize(902);
    assertThatThrownBy(() -> new Header("X", "x".repeat(901)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Header> headers(Optional<String> thread, Optional<String> oneClick) {
    var envelope =
        new Envelope(
            EmailAddress.of("ada@example.com"),
            Optional.empty(),
            "Northwind",
            "northwind",
            Optional.empty(),
            thread,
            oneClick.map(link -> new OptOutLinks(link, "https://mail.nexus.example/choices")));
    return NotificationHeaders.of(envelope, SENDER, SITE);
  }
}
