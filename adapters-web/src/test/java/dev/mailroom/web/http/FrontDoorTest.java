package dev.mailroom.web.http;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

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
  void a_page_is_html_and_kept_by_no_cache() {
    var response = site.stranger().get("/test/form");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void what_a_request_says_is_escaped() {
    var response = site.stranger().get("/test/form?text=%3Cscript%3Ealert(1)%3C/script%3E%22%27");

    assertThat(response.body()).doesNotContain("<script>");
    assertThat(page(response).select("#text").text()).isEqualTo("<script>alert(1)</script>\"'");
  }

  @Test
  void head_answers_like_get_without_a_body() {
    var get = site.stranger().get("/test/form");
    var head = site.stranger().send("HEAD", "/test/form");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @Test
  void an_unknown_path_is_404() {
    var response = site.stranger().get("/no/such/page");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(page(response).select("h1").text()).isEqualTo("Nothing in this pigeon-hole");
  }

  @Test
  void a_slash_too_many_leads_to_the_page() {
    var response = site.stranger().get("/test/form/");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/test/form");
  }

  @Test
  void a_path_that_browsers_take_for_another_host_leads_nowhere() {
    for (var path : new String[] {"//evil.example/", "/%5Cevil.example/", "///evil.example//"}) {
      var response = site.stranger().get(path);

      assertThat(response.headers().firstValue("Location"))
          .satisfiesAnyOf(
              location -> assertThat(location).isEmpty(),
              location -> assertThat(location.orElseThrow()).matches("/(?![/\\\\]).*"));
    }
  }

  @Test
  void a_method_that_a_page_does_not_know_is_405_and_says_which_it_does() {
    for (var method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
      var response = site.stranger().send(method, "/test/form");

      assertThat(response.statusCode()).as(method).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }
  }

  @Test
  void a_fault_is_500_with_an_id() {
    var response = site.stranger().get("/test/broken");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("nothingOfThatName", "freemarker", "Exception");
    assertThat(page(response).text()).containsPattern("[0-9a-f]{8,10}");
  }

  @Test
  void query_parameters_hold_no_nul() {
    var response = site.stranger().get("/test/form?text=a%00b");

    assertThat(page(response).select("#text").text()).isEqualTo("ab");
  }
}
