package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.RawHttp;
import dev.mailroom.bootstrap.testing.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever host a request claims to be for, links lead to the configured address alone. */
class HostHeaderIT {

  private static final String EVIL = "evil.example";
  private static final String HOST = "Host: HOST";

  private static MailServer mail;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @BeforeEach
  void time_passes() {
    Sql.change(site.database(), "DELETE FROM tries");
  }

  /** A request target and headers; HOST stands for the true host and port. */
  static List<Claim> claims() {
    return List.of(
        claim("Host: evil.example"),
        claim("Host: evil.example:80"),
        claim("Host: evil.example:99999"),
        claim("Host: EVIL.EXAMPLE"),
        claim("Host: evil.example."),
        claim("Host: localhost.evil.example"),
        claim("Host: localhost@evil.example"),
        claim("Host: evil.example/localhost"),
        claim("Host: evil.example#localhost"),
        claim("Host: evil.example?localhost"),
        claim("Host: localhost:evil.example"),
        claim("Host: [::1]evil.example"),
        claim("Host: evil.example,localhost"),
        claim("Host: localhost evil.example"),
        claim("Host: \tevil.example"),
        claim("Host:evil.example"),
        claim("Host:"),
        claim("X-No-Host: evil.example"),
        claim("Host: evil.example", HOST),
        claim(HOST, "Host: evil.example"),
        claim(HOST, " Host: evil.example"),
        claim(HOST, "X-Forwarded-Host: evil.example"),
        claim(HOST, "X-Forwarded-Host: localhost, evil.example"),
        claim(HOST, "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"),
        claim(HOST, "X-Forwarded-Server: evil.example"),
        claim(HOST, "X-Forwarded-Port: 99", "X-Forwarded-Prefix: //evil.example"),
        claim(HOST, "X-Host: evil.example", "X-HTTP-Host-Override: evil.example"),
        claim(HOST, "X-Original-URL: https://evil.example/", "X-Rewrite-URL: //evil.example"),
        claim(HOST, "Forwarded: host=evil.example;proto=https"),
        claim(HOST, "Forwarded: for=127.0.0.1;host=\"evil.example\""),
        claim(HOST, "Origin: null", "Referer: https://evil.example/"),
        claim("Host: localhost\rX-Evil: evil.example"),
        claim("Host: localhost%0d%0aX-Evil:%20evil.example"),
        new Claim("http://evil.example/forgot-password", List.of(HOST)),
        new Claim("http://evil.example/forgot-password", List.of("Host: evil.example")),
        new Claim("//evil.example/forgot-password", List.of(HOST)),
        new Claim("/forgot-password?host=evil.example", List.of(HOST)));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void a_claimed_host_reaches_no_mail_page_or_redirect(Claim claim) {
    var visitor = site.visitor();
    var form = visitor.get("/forgot-password").form("/forgot-password");
    var cookies = new StringBuilder();
    visitor.cookies().forEach(c -> cookies.append(c.getName() + "=" + c.getValue() + "; "));
    int before = mail.lettersTo(BEN).size();

    var answer = RawHttp.exchange(site.base(), claim.post(cookies, form.get("csrf")));
    var redirect = RawHttp.exchange(site.base(), claim.get("/lobby"));

    assertThat(RawHttp.status(answer)).isIn(claim.expected());
    assertThat(answer).doesNotContainIgnoringCase(EVIL);
    assertThat(redirect).doesNotContainIgnoringCase(EVIL);
    if (RawHttp.status(answer) == 200) {
      var letter = mail.await(BEN, before + 1);
      assertThat(letter.source()).doesNotContainIgnoringCase(EVIL);
      assertThat(letter.resetLink().toString()).startsWith(site.url("/reset-password/"));
    }
  }

  private static Claim claim(String... headers) {
    return new Claim("/forgot-password", List.of(headers));
  }

  private record Claim(String target, List<String> headers) {

    String post(CharSequence cookies, String csrf) {
      var body =
          "email="
              + URLEncoder.encode(BEN, StandardCharsets.UTF_8)
              + "&csrf="
              + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
      return "POST "
          + target
          + " HTTP/1.1\r\n"
          + lines()
          + "Connection: close\r\nCookie: "
          + cookies
          + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
          + body.length()
          + "\r\n\r\n"
          + body;
    }

    String get(String path) {
      return "GET "
          + target.replace("/forgot-password", path)
          + " HTTP/1.1\r\n"
          + lines()
          + "Connection: close\r\n\r\n";
    }

    /** A request that names the true host is served whatever else it claims; others may be. */
    List<Integer> expected() {
      boolean honest =
          target.startsWith("/forgot-password")
              && headers.getFirst().equals(HOST)
              && headers.stream().noneMatch(header -> header.strip().startsWith("Host: evil"));
      return honest ? List.of(200) : List.of(200, 400, 403, 404, 421);
    }

    private String lines() {
      var host = site.base().getAuthority();
      var lines = new StringBuilder();
      headers.forEach(header -> lines.append(header.replace("HOST", host)).append("\r\n"));
      return lines.toString();
    }
  }
}
