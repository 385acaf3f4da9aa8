package dev.mailroom.web.notification.choice;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.template.RenderedEmail;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewPagesTest {

  private static final String PATH = "/account/notifications/preview";

  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.previewBatch =
        person ->
            new RenderedEmail(
                Locale.ENGLISH,
                "3 things <b>happened</b>",
                "Hello " + (person.equals(Cast.BEN.id()) ? "Ben" : "Ada"),
                "<html><head></head><body><a href=x>y</a></body></html>");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_mail_is_drawn_in_a_frame_that_can_do_nothing_else() {
    var response = site.ben().get(PATH);
    var page = page(response);
    var frame = site.ben().get(page.select("iframe").attr("src"));

    assertThat(page.select("main strong").text()).isEqualTo("3 things <b>happened</b>");
    assertThat(page.select("iframe").attr("sandbox")).doesNotContain("script", "same-origin");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("; frame-src 'self'");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox ")
        .doesNotContain("allow-scripts", "allow-same-origin");
    assertThat(frame.body()).contains("<a href=x>y</a>", "<base target=\"_blank\">");
  }

  @Test
  void its_text_is_shown_as_it_is_and_is_the_readers_own() {
    var page = page(site.ben().get(PATH + "?as=text"));

    assertThat(page.select("pre").text()).isEqualTo("Hello Ben");
    assertThat(page.select("iframe")).isEmpty();
    assertThat(page.select("[aria-current=page]").eachText()).contains("Text");
  }

  @Test
  void strangers_log_in_first() {
    assertThat(site.stranger().get(PATH).statusCode()).isEqualTo(303);
    assertThat(site.stranger().get(PATH + "/html").statusCode()).isEqualTo(303);
  }
}
