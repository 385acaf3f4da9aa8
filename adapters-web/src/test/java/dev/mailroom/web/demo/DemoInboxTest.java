package dev.mailroom.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.Browser;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.demo.DemoInbox.Mail;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoInboxTest {

  private static final List<Mail> caught = new ArrayList<>();
  private static final TestSite site =
      TestSite.started(new InboxRoutes(new Caught(), InstantSource.fixed(Cast.NOW)));

  @BeforeEach
  void empty() {
    caught.clear();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void an_empty_inbox_says_what_will_come() {
    var page = Browser.page(site.stranger().get("/demo/inbox"));

    assertThat(page.text()).contains("Nothing caught yet");
  }

  @Test
  void mails_are_listed_with_their_recipient() {
    caught.add(mail(2, "Second", ""));
    caught.add(mail(1, "First", ""));

    var page = Browser.page(site.stranger().get("/demo/inbox"));

    assertThat(page.select(".row-link"))
        .extracting(Element::text)
        .containsExactly("Second", "First");
    assertThat(page.select("td[data-label=To]").first().text()).isEqualTo("ada@example.com");
  }

  @Test
  void html_stands_in_a_sandboxed_frame_of_its_own() {
    caught.add(mail(1, "Hello", "<html><head></head><body><a href=x>y</a></body></html>"));

    var page = Browser.page(site.stranger().get("/demo/inbox/1"));
    var frame = site.stranger().get(page.select("iframe").attr("src"));

    assertThat(page.select("iframe").attr("sandbox")).doesNotContain("script", "same-origin");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox ")
        .doesNotContain("allow-scripts", "allow-same-origin");
    assertThat(frame.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(frame.body()).contains("<a href=x>y</a>", "<base target=\"_blank\">");
  }

  @Test
  void text_and_source_are_shown_as_they_are() {
    caught.add(mail(1, "<b>Hello</b>", "<script>alert(1)</script>"));

    var text = Browser.page(site.stranger().get("/demo/inbox/1?as=text"));
    var source = Browser.page(site.stranger().get("/demo/inbox/1?as=source"));

    assertThat(text.select("h1").text()).isEqualTo("<b>Hello</b>");
    assertThat(text.select("pre").text()).isEqualTo("Hello Ada");
    assertThat(source.select("pre").text()).contains("<script>alert(1)</script>");
    assertThat(source.select("script:not([src])")).isEmpty();
  }

  @Test
  void a_mail_without_html_shows_its_text() {
    caught.add(mail(1, "Hello", ""));

    assertThat(Browser.page(site.stranger().get("/demo/inbox/1")).select("pre").text())
        .isEqualTo("Hello Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "x", "99999999999"})
  void a_mail_that_is_not_there_is_not_found(String number) {
    assertThat(site.stranger().get("/demo/inbox/" + number).statusCode()).isEqualTo(404);
    assertThat(site.stranger().get("/demo/inbox/" + number + "/html").statusCode()).isEqualTo(404);
  }

  private static Mail mail(int number, String subject, String html) {
    return new Mail(
        number,
        Cast.NOW.minusSeconds(60),
        "Mailroom <no-reply@example.com>",
        "ada@example.com",
        subject,
        "Hello Ada",
        html,
        "Subject: " + subject + "\r\n\r\n" + html);
  }

  private static final class Caught implements DemoInbox {
    @Override
    public List<Mail> mails() {
      return caught;
    }

    @Override
    public Optional<Mail> find(int number) {
      return caught.stream().filter(mail -> mail.number() == number).findFirst();
    }
  }
}
