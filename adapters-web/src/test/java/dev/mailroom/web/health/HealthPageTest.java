package dev.mailroom.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.web.TestSite;
import dev.mailroom.web.health.HealthCheck.State;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthPageTest {

  volatile State database = new State(true, Map.of("migration", "V7"));
  volatile State mail = new State(true, Map.of("waiting", "0"));
  TestSite site;

  @BeforeEach
  void start() {
    site = new TestSite();
    site.checks.add(new HealthCheck("database", true, () -> database));
    site.checks.add(new HealthCheck("mail", false, () -> mail));
    site.start();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void it_is_200_and_says_what_it_looked_at() {
    var response = site.stranger().get("/observe/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"UP\",\"checks\":["
                + "{\"name\":\"database\",\"status\":\"UP\",\"data\":{\"migration\":\"V7\"}},"
                + "{\"name\":\"mail\",\"status\":\"UP\",\"data\":{\"waiting\":\"0\"}}]}");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void without_its_database_it_is_503() {
    database = new State(false, Map.of());

    assertThat(site.stranger().get("/observe/health").statusCode()).isEqualTo(503);
  }

  @Test
  void a_mail_provider_that_is_down_never_turns_it_red() {
    mail = new State(false, Map.of("waiting", "38"));

    var response = site.stranger().get("/observe/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"status\":\"UP\"").contains("\"DOWN\"", "38");
  }

  @Test
  void a_check_that_fails_is_down() {
    site.close();
    site = new TestSite();
    site.checks.add(
        new HealthCheck(
            "database",
            true,
            () -> {
              throw new IllegalStateException("gone");
            }));
    site.start();

    assertThat(site.stranger().get("/observe/health").statusCode()).isEqualTo(503);
  }
}
