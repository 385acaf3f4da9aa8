package dev.mailroom.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2::9, 2001:db8:1:2::/64",
    "2001:DB8:0001:0002:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64",
    "2001:db8::1, 2001:db8:0:0::/64",
    "2001:db8:0:0:1::1, 2001:db8:0:0::/64",
    "::1, 0:0:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64",
    "::ffff:203.0.113.7, 203.0.113.7"
  })
  void tries_are_counted_by_address_or_by_the_64_of_ipv6(String ip, String network) {
    assertThat(new Client(ip, "").network()).isEqualTo(network);
  }

  @Test
  void neighbouring_64s_are_counted_apart() {
    assertThat(new Client("2001:db8:1:2::1", "").network())
        .isNotEqualTo(new Client("2001:db8:1:3::1", "").network());
  }

  @Property
  void whatever_a_stranger_sends_is_cut_to_one_printable_line(
      @ForAll String ip, @ForAll String userAgent) {
    var client = new Client(ip + ":" + ip.repeat(50), userAgent.repeat(50));

    assertThat(client.ip()).hasSizeLessThanOrEqualTo(Client.MAX_IP_LENGTH);
    assertThat(client.userAgent()).hasSizeLessThanOrEqualTo(Client.MAX_USER_AGENT_LENGTH);
    assertThat(client.userAgent()).doesNotContain("\r", "\n", "\0");
    assertThat(client.network()).doesNotContain("\r", "\n", "\0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox | Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/128.0.0.0 Safari/537.36 | Chrome | Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/128.0.0.0 Safari/537.36 Edg/128.0.0.0 | Edge | Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/127.0.0.0 Safari/537.36 OPR/113.0.0.0 | Opera | Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/17.6 Safari/605.1.15 | Safari | macOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1 | Safari | iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) CriOS/128.0.0.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/128.0.0.0 Mobile Safari/537.36 | Chrome | Android",
        "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36"
            + " | Samsung Internet | Android",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/128.0.0.0 Safari/537.36 | Chrome | ChromeOS",
        "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) FxiOS/130.0 | Firefox | iPad",
        "curl/8.5.0 | curl |",
        "Something (Linux) | | Linux",
        "<script>alert(1)</script> | |"
      })
  void a_browser_is_named_as_people_name_it(
      String userAgent, @Nullable String browser, @Nullable String system) {
    assertThat(BrowserName.of(userAgent))
        .isEqualTo(new BrowserName(Optional.ofNullable(browser), Optional.ofNullable(system)));
  }

  @Property
  void a_browser_name_holds_nothing_a_stranger_sent(@ForAll String userAgent) {
    var name = BrowserName.of(userAgent);

    assertThat(name.browser().orElse("") + name.system().orElse("")).matches("[A-Za-z ]*");
  }
}
