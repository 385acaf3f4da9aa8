package dev.mailroom.web.http;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mailroom.application.Overloaded;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import dev.mailroom.web.health.HealthCheck;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {

  final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
  volatile boolean databaseUp = true;
  TestSite site;

  @BeforeEach
  void start() {
    logger.setAdditive(false);
    logger.addAppender(lines);
    lines.start();
    site = new TestSite().with(new Probe());
    site.checks.add(
        new HealthCheck("database", true, () -> new HealthCheck.State(databaseUp, Map.of())));
    site.start();
  }

  @AfterEach
  void stop() {
    site.close();
    logger.detachAppender(lines);
    logger.setAdditive(true);
  }

  @Test
  void the_id_on_the_page_is_the_one_in_the_log() {
    var response = site.stranger().get("/test/broken");

    var line = lines.list.getFirst().getFormattedMessage();
    var id = line.replaceFirst(".*id=(\\w+) .*", "$1");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(page(response).select("main").text()).contains(id);
  }

  @Test
  void the_log_names_neither_the_token_in_the_path_nor_the_query_nor_cookies() {
    var token = Cast.token("reset").encoded();

    site.ada().get("/reset-password/" + token + "/fails?code=planted-secret");

    var line = lines.list.getFirst();
    assertThat(line.getFormattedMessage()).endsWith("GET /reset-password/***");
    assertThat(line.getFormattedMessage() + line.getThrowableProxy().getMessage())
        .doesNotContain(token, "planted-secret", Cast.ADAS_SESSION.encoded());
  }

  @Test
  void when_more_is_asked_than_can_be_done_pages_are_503_and_say_to_come_again_soon() {
    site.fakes.authenticate =
        token -> {
          throw new Overloaded("every connection", new SQLException());
        };

    var response = site.ada().get("/lobby");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page(response).select("h1").text()).isEqualTo("Busy for a moment");
    assertThat(lines.list.getFirst().getFormattedMessage()).startsWith("http.busy id=");
  }

  @Test
  void while_the_database_is_away_pages_are_503_and_say_to_come_again() {
    databaseUp = false;
    site.fakes.authenticate =
        token -> {
          throw new IllegalStateException("no connection");
        };

    var response = site.ada().get("/lobby");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(page(response).select("h1").text()).isEqualTo("Back in a moment");
  }

  @Test
  void a_page_of_an_error_comes_even_when_the_shell_cannot_be_had() {
    site.fakes.viewSettings =
        () -> {
          throw new IllegalStateException("settings cannot be read");
        };

    var response = site.ada().get("/lobby");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(page(response).select("h1").text()).isEqualTo("That did not work");
  }
}
