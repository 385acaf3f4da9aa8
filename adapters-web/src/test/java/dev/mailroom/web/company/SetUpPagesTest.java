package dev.mailroom.web.company;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.SetUpSite.Field;
import dev.mailroom.application.company.SetUpSite.Problem;
import dev.mailroom.web.Browser;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetUpPagesTest {

  static final String PASSWORD = "three random words";

  TestSite site;
  boolean needed = true;
  SetUpSite.Result result = new SetUpSite.Result.Done();
  final List<SetUpSite.Command> asked = new ArrayList<>();

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.setUpSite =
        new SetUpSite() {
          @Override
          public boolean isNeeded() {
            return needed;
          }

          @Override
          public Result setUp(Command command) {
            asked.add(command);
            return result;
          }
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void it_asks_for_what_a_new_site_needs() {
    var page = page(site.stranger().get("/setup"));

    assertThat(page.select("label").eachText())
        .containsExactly("Set-up code", "Company name", "Your name", "Email", "Password");
  }

  @Test
  void it_is_no_page_once_an_account_exists() {
    needed = false;

    assertThat(site.stranger().get("/setup").statusCode()).isEqualTo(404);
  }

  @Test
  void the_link_that_was_printed_brings_the_code_along() {
    var page = page(site.stranger().get("/setup?code=ABCD-1234"));

    assertThat(page.select("#code").attr("value")).isEqualTo("ABCD-1234");
  }

  @Test
  void a_site_that_is_set_up_leads_to_the_log_in() {
    var browser = site.stranger();

    var response = send(browser);

    assertThat(response.headers().firstValue("Location")).hasValue("/login");
    assertThat(asked.getFirst().code()).isEqualTo("ABCD");
    assertThat(asked.getFirst().company()).isEqualTo("Nexus Dynamics");
    assertThat(asked.getFirst().name()).isEqualTo("Ada Park");
    assertThat(asked.getFirst().email()).isEqualTo("ada@example.com");
    assertThat(asked.getFirst().password().value()).isEqualTo(PASSWORD);
  }

  @Test
  void somebody_who_comes_second_finds_no_page() {
    result = new SetUpSite.Result.AlreadySetUp();

    assertThat(send(site.stranger()).statusCode()).isEqualTo(404);
  }

  @Test
  void guessing_the_code_is_429() {
    result = new SetUpSite.Result.Throttled(Duration.ofMinutes(2));

    var response = send(site.stranger());

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(page(response).select("#errors").text()).contains("Wait 2 minutes.");
  }

  @Test
  void every_problem_of_every_field_is_said_beside_it_and_nothing_typed_is_lost() {
    for (var field : Field.values()) {
      for (var problem : Problem.values()) {
        result = new SetUpSite.Result.Invalid(Map.of(field, problem));
        var id = field.name().toLowerCase(Locale.ROOT);

        var response = send(site.stranger());

        assertThat(response.statusCode()).isEqualTo(422);
        var page = page(response);
        assertThat(page.select("#" + id + "-error").text()).startsWith("Error: ");
        assertThat(page.select("#errors a").attr("href")).isEqualTo("#" + id);
        assertThat(page.select("#company").attr("value")).isEqualTo("Nexus Dynamics");
        assertThat(response.body()).doesNotContain(PASSWORD);
      }
    }
  }

  private static HttpResponse<String> send(Browser browser) {
    return browser.submit(
        "/setup",
        "/setup",
        "code",
        " ABCD ",
        "company",
        "Nexus Dynamics",
        "name",
        "Ada Park",
        "email",
        "ada@example.com",
        "password",
        PASSWORD);
  }
}
