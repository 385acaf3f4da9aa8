package dev.mailroom.web.http;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.TestSite;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuardsTest {

  static final Probe PROBE = new Probe();
  static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.started(PROBE);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void people_pages_are_for_people() {
    assertThat(page(site.ben().get("/test/people")).select("#text").text()).isEqualTo("Ben Osei");
    assertThat(site.stranger().get("/test/people").headers().firstValue("Location"))
        .hasValue("/login?next=%2Ftest%2Fpeople");
  }

  @Test
  void a_form_sent_after_the_session_ended_leads_to_the_log_in() {
    var response = site.stranger().post("/test/people", "csrf=stale");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void an_administrators_page_is_there_for_administrators_only() {
    assertThat(site.ada().get("/test/admins").statusCode()).isEqualTo(200);
  }

  @Test
  void for_everybody_else_it_is_a_page_like_any_that_does_not_exist() {
    for (var browser : List.of(site.ben(), site.stranger())) {
      var nowhere = browser.get("/test/nowhere");
      var admins = browser.get("/test/admins");

      assertThat(admins.statusCode()).isEqualTo(404);
      assertThat(page(admins).select("main").text()).isEqualTo(page(nowhere).select("main").text());
      assertThat(browser.post("/test/admins", "csrf=guess").statusCode()).isEqualTo(404);
    }
    assertThat(PROBE.posts).hasValue(0);
  }
}
