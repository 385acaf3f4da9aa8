package dev.mailroom.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.passwordreset.ViewResetLink;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a request says about hosts comes back in a page or leads anybody anywhere. */
class HostHeaderTest {

  static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.started(new Probe());
    site.fakes.viewResetLink = token -> new ViewResetLink.Result.Live(Cast.ADA.email());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static Stream<String> variants() {
    return Stream.of(
        "Host: evil.example",
        "Host: evil.example:80",
        "Host: EVIL.example",
        "Host: user@evil.example",
        "Host: mail.example.com.evil.example",
        "Host: mail.example.com:evil.example",
        "Host: evil.example#mail.example.com",
        "Host: evil.example?mail.example.com",
        "Host: evil.example/mail.example.com",
        "Host: [::1]evil.example",
        "Host: \"><script>evil.example</script>",
        "Host: evil.example\r\nX-Forwarded-Host: evil.example",
        "Host: mail.example.com\r\nHost: evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Host: evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Host: evil.example, mail.example.com",
        "Host: mail.example.com\r\nX-Forwarded-Server: evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Port: 80@evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Proto: https://evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Scheme: evil.example",
        "Host: mail.example.com\r\nX-Forwarded-Prefix: https://evil.example",
        "Host: mail.example.com\r\nX-Host: evil.example",
        "Host: mail.example.com\r\nX-HTTP-Host-Override: evil.example",
        "Host: mail.example.com\r\nX-Original-Host: evil.example",
        "Host: mail.example.com\r\nX-Original-URL: https://evil.example/",
        "Host: mail.example.com\r\nX-Rewrite-URL: https://evil.example/",
        "Host: mail.example.com\r\nForwarded: host=evil.example",
        "Host: mail.example.com\r\nForwarded: for=1.2.3.4;host=\"evil.example\";proto=https",
        "Host: mail.example.com\r\nX-Forwarded-For: evil.example",
        "Host: mail.example.com\r\nReferer: https://evil.example/",
        "Host: mail.example.com\r\nOrigin: https://evil.example",
        "Host:evil.example",
        "Host:  evil.example ");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void no_variant_of_the_host_comes_back(String headers) throws IOException {
    for (var path :
        List.of(
            "/login", "/forgot-password", "/reset-password/abc", "/", "/account", "/login/", "/no"))
      assertThat(answer("GET " + path + " HTTP/1.1", headers))
          .as(path)
          .startsWith("HTTP/1.1 ")
          .doesNotContainIgnoringCase("evil");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void nor_does_a_whole_address_in_the_request_line(String headers) throws IOException {
    assertThat(answer("GET http://evil.example/account/ HTTP/1.1", headers))
        .doesNotContainIgnoringCase("Location: http")
        .doesNotContainIgnoringCase("Location: //");
  }

  /** The whole answer: its head, then as many bytes as the head says. */
  private static String answer(String requestLine, String headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(5_000);
      var request = requestLine + "\r\n" + headers + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      var answer = new StringBuilder();
      while (answer.indexOf("\r\n\r\n") < 0) {
        answer.append((char) socket.getInputStream().read());
      }
      var length = answer.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1");
      var body = socket.getInputStream().readNBytes(Integer.parseInt(length));
      return answer + new String(body, ISO_8859_1);
    }
  }
}
