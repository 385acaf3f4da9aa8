package dev.mailroom.domain.mailsettings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostGrammarTest {

  @ParameterizedTest
  @CsvSource({
    "smtp.gmail.com,smtp.gmail.com",
    "' SMTP.Gmail.COM ',smtp.gmail.com",
    "smtp.gmail.com.,smtp.gmail.com",
    "localhost,localhost",
    "mail-1,mail-1",
    "3com.example,3com.example",
    "192.0.2.25,192.0.2.25",
    "255.255.255.255,255.255.255.255",
    "::1,::1",
    "[::1],::1",
    "::,::",
    "2001:DB8::25,2001:db8::25",
    "1:2:3:4:5:6:7:8,1:2:3:4:5:6:7:8",
    "1::8,1::8",
    "1:2:3:4:5:6:7::,1:2:3:4:5:6:7::",
    "::ffff:192.0.2.25,::ffff:192.0.2.25",
    "1:2:3:4:5:6:192.0.2.25,1:2:3:4:5:6:192.0.2.25"
  })
  void a_host_is_a_name_or_an_address(String typed, String canonical) {
    assertThat(HostGrammar.canonical(typed)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://smtp.gmail.com",
        "smtp.gmail.com:587",
        "smtp.gmail.com/x",
        "user@smtp.gmail.com",
        "smtp gmail com",
        "smtp..gmail.com",
        ".gmail.com",
        "gmail.com..",
        "-smtp.gmail.com",
        "smtp-.gmail.com",
        "smtp_1.gmail.com",
        "münchen.example",
        "256.1.1.1",
        "192.0.2",
        "192.0.2.025",
        "1.2.3.4.5",
        "2130706433",
        "example.1",
        "[smtp.gmail.com]",
        "[]",
        ".",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "1::2::3",
        "12345::",
        "::g",
        "fe80::1%eth0",
        "192.0.2.25::1",
        "::1:192.0.2.256",
        "1:2:3:4:5:6:7:192.0.2.25"
      })
  void nothing_else_is_a_host(String typed) {
    assertThat(HostGrammar.canonical(typed)).isEmpty();
  }

  @Test
  void a_label_has_63_characters_at_most_and_a_name_253() {
    var label = "a".repeat(63);
    var longest = String.join(".", label, label, label, "a".repeat(61));

    assertThat(HostGrammar.canonical(label)).isPresent();
    assertThat(HostGrammar.canonical(label + "a")).isEmpty();
    assertThat(HostGrammar.canonical(longest)).contains(longest);
    assertThat(HostGrammar.canonical(longest + "a")).isEmpty();
  }
}
