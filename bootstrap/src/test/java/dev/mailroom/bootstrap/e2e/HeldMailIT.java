package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that cannot leave waits with its reason, and goes out by itself once it can. */
class HeldMailIT {

  private static final String SMTP_PASSWORD = "app-password-of-the-mailbox";

  private MailServer mail;

  @BeforeEach
  void start() {
    mail = MailServer.start(SMTP_PASSWORD);
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void without_settings_a_reset_waits_and_leaves_when_they_are_saved() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      askForReset(site, BEN);
      awaitHeld(site, "not_configured");
      var ada = People.loggedIn(site, ADA);
      assertThat(ada.get("/lobby").text()).contains("Mail cannot leave yet");
      assertThat(ada.get("/admin").text()).contains("wait");

      new Panel(ada).save(mail.settings());

      assertThat(mail.await(BEN, 1).resetLink().toString()).startsWith(site.base().toString());
      assertThat(ada.get("/lobby").text()).doesNotContain("Mail cannot leave yet");
      assertThat(site.log().lines("email.held"))
          .singleElement()
          .asString()
          .contains("to=b***@nexusdynamics.example", "no email provider is set up");
      assertThat(site.log().lines("email.released")).hasSize(1);
    }
  }

  @Test
  void the_metrics_tell_what_waits_and_what_was_sent_and_name_nobody() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      askForReset(site, BEN);
      awaitHeld(site, "not_configured");

      var waiting = site.visitor().get("/observe/metrics");
      new Panel(People.loggedIn(site, ADA)).save(mail.settings());
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(site.visitor().get("/observe/metrics").text())
                  .contains("mailroom_emails_waiting{state=\"held\"} 0.0")
                  .contains(
                      "mailroom_email_events_total{event=\"sent\",kind=\"password-reset\"} 1.0")
                  .contains("mailroom_email_handover_seconds_count 1")
                  .contains("mailroom_mail_route_up 1.0")
                  .doesNotContain("nexusdynamics.example"));

      assertThat(waiting.status()).isEqualTo(200);
      assertThat(waiting.text())
          .contains("mailroom_emails_waiting{state=\"held\"} 1.0")
          .contains("mailroom_mail_route_up 0.0")
          .contains("mailroom_database_up 1.0")
          .contains("jvm_memory_used_bytes");
    }
  }

  @Test
  void a_wrong_password_holds_all_mail_until_it_is_mended() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      var panel = new Panel(People.loggedIn(site, ADA));
      var mistyped = new HashMap<>(mail.settings());
      mistyped.put("password", "mistyped");
      panel.save(mistyped);
      askForReset(site, BEN);
      awaitHeld(site, "route_fault");
      askForReset(site, CY);

      Awaitility.await()
          .until(() -> Sql.count(site.database(), "emails WHERE state = 'held'") == 2);
      assertThat(mail.letters()).isEmpty();
      panel.save(mail.settings());

      mail.await(BEN, 1);
      mail.await(CY, 1);
      Awaitility.await()
          .until(() -> Sql.count(site.database(), "emails WHERE state = 'sent'") == 2);
      assertThat(Sql.count(site.database(), "emails WHERE payload IS NOT NULL")).isZero();
      assertThat(Sql.list(site.database(), "SELECT max(failures) FROM emails"))
          .containsExactly("0");
    }
  }

  @Test
  void a_busy_server_is_asked_again() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      new Panel(People.loggedIn(site, ADA)).save(mail.settings());
      mail.script().once(Moment.RCPT, Answer.reply("451 4.7.1 Greylisted, try again later"));

      askForReset(site, BEN);

      Awaitility.await().until(() -> !site.log().lines("email.retry").isEmpty());
      assertThat(site.log().lines("email.retry"))
          .singleElement()
          .asString()
          .contains("attempt=1", "code=451", "Greylisted", "next try at");
      Awaitility.await().until(() -> aMinutePasses(site) == 1);
      mail.await(BEN, 1);
      Awaitility.await().until(() -> !site.log().lines("email.sent").isEmpty());
      assertThat(site.log().lines("email.sent").getFirst()).contains("attempt=2");
    }
  }

  @Test
  void the_environments_settings_are_used_while_the_panel_has_none() {
    try (var plain = MailServer.relay();
        var site =
            RunningMailroom.withPeople(
                Map.of(
                    "NOTIFICATION_EMAIL", "robot@nexusdynamics.example",
                    "SMTP_SERVER", "127.0.0.1",
                    "SMTP_PORT", String.valueOf(plain.port()),
                    "SMTP_TLS_REQUIRED", "false"))) {
      var ada = People.loggedIn(site, ADA);
      assertThat(ada.get(Panel.EMAIL).document().select(".source.in-force").text())
          .containsIgnoringCase("environment");
      askForReset(site, BEN);
      assertThat(plain.await(BEN, 1).from()).contains("robot@nexusdynamics.example");

      new Panel(ada).save(mail.settings());

      assertThat(ada.get(Panel.EMAIL).document().select(".source.in-force").text())
          .contains("This page");
      askForReset(site, CY);
      assertThat(mail.await(CY, 1).from()).contains("no-reply@nexusdynamics.example");
      assertThat(plain.lettersTo(CY)).isEmpty();
    }
  }

  @Test
  void a_mail_that_waited_too_long_expires() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      askForReset(site, BEN);
      awaitHeld(site, "not_configured");

      Sql.change(site.database(), "UPDATE emails SET expires_at = now() - interval '1 second'");

      Awaitility.await()
          .until(() -> Sql.count(site.database(), "emails WHERE state = 'expired'") == 1);
      assertThat(Sql.count(site.database(), "emails WHERE payload IS NOT NULL")).isZero();
      new Panel(People.loggedIn(site, ADA)).save(mail.settings());
      Awaitility.await().until(() -> !site.log().lines("email.expired").isEmpty());
      assertThat(mail.letters()).isEmpty();
    }
  }

  @Test
  void an_invitation_revoked_before_its_mail_left_is_never_sent() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      var ada = People.loggedIn(site, ADA);
      invite(ada, "theo@partner.example");
      invite(ada, "noor@partner.example");
      Awaitility.await()
          .until(() -> Sql.count(site.database(), "emails WHERE state = 'held'") == 2);
      var theo =
          Sql.list(
                  site.database(),
                  "SELECT id FROM invitations WHERE email = 'theo@partner.example'")
              .getFirst();
      var revoke = "/companies/nexus-dynamics/invitations/" + theo + "/revoke";

      ada.submit(ada.get(revoke), revoke, Map.of());
      new Panel(ada).save(mail.settings());

      mail.await("noor@partner.example", 1);
      Awaitility.await()
          .until(() -> Sql.count(site.database(), "emails WHERE finished_at IS NULL") == 0);
      assertThat(mail.lettersTo("theo@partner.example")).isEmpty();
      assertThat(Sql.list(site.database(), "SELECT state FROM emails ORDER BY state"))
          .containsExactly("sent", "suppressed");
      assertThat(Sql.count(site.database(), "emails WHERE payload IS NOT NULL")).isZero();
      assertThat(site.log().lines("email.suppressed"))
          .singleElement()
          .asString()
          .contains("kind=invitation", "to=t***@partner.example", "its link works no longer");
      assertThat(ada.get("/admin").text()).contains("all went well");
      assertThat(site.visitor().get("/observe/metrics").text())
          .contains("mailroom_email_events_total{event=\"suppressed\",kind=\"invitation\"} 1.0");
    }
  }

  private static void invite(Visitor by, String email) {
    var path = "/companies/nexus-dynamics/invite";
    by.submit(by.get(path), path, Map.of("email", email, "role", "member"));
  }

  @Test
  void a_restart_loses_nothing() {
    try (var site = RunningMailroom.withPeople(Map.of())) {
      askForReset(site, BEN);
      awaitHeld(site, "not_configured");

      site.restart();

      new Panel(People.loggedIn(site, ADA)).save(mail.settings());
      mail.await(BEN, 1);
    }
  }

  private static void askForReset(RunningMailroom site, String email) {
    var visitor = site.visitor();
    visitor.submit(visitor.get("/forgot-password"), "/forgot-password", Map.of("email", email));
  }

  private static void awaitHeld(RunningMailroom site, String reason) {
    Awaitility.await()
        .until(() ->
            Sql.count(
                    site.database(),
                    "emails WHERE state = 'held' AND held_reason = '" + reason + "'")
                == 1);
  }

  private static int aMinutePasses(RunningMailroom site) {
    return Sql.change(
        site.database(),
        "UPDATE emails SET due_at = now(), claimable_at = now() WHERE state = 'queued'");
  }
}
