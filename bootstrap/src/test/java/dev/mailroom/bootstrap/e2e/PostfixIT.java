package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Postfix;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The path of a mail once more, through a mail server that many organisations really run. */
class PostfixIT {

  private static final String NEW_PASSWORD = "copper thistle marble harbour";
  private static final Pattern QUEUED = Pattern.compile("250 2\\.0\\.0 Ok: queued as (\\w+)");

  private static Postfix postfix;
  private static RunningMailroom site;
  private static Panel panel;

  @BeforeAll
  static void start() {
    assumeTrue(Postfix.isAvailable(), Postfix.WHAT_IT_NEEDS);
    postfix = Postfix.start("app-password-of-the-mailbox", ADA, BEN);
    site = RunningMailroom.withPeople(Map.of());
    panel = new Panel(People.loggedIn(site, ADA));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
    if (postfix != null) {
      postfix.close();
    }
  }

  @BeforeEach
  void settings_are_saved() {
    assertThat(panel.save(postfix.settings()).text()).contains("Email settings saved.");
  }

  @Test
  void a_test_is_taken_in_the_servers_own_words_and_delivered_whole() {
    int before = postfix.lettersTo(BEN).size();

    var seen = panel.test(BEN, "Hello from the panel", "Grüße, can you read me?").text();

    assertThat(seen).contains("localhost took it").contains("Encrypted with TLS 1.3");
    var queued = QUEUED.matcher(seen);
    assertThat(queued.find()).as(seen).isTrue();
    var letter = postfix.await(BEN, before + 1);
    assertThat(letter.subject()).isEqualTo("Hello from the panel");
    assertThat(letter.text()).contains("Grüße, can you read me?");
    assertThat(letter.html()).contains("Grüße, can you read me?");
    assertThat(letter.from()).isEqualTo("Nexus Dynamics <no-reply@nexusdynamics.example>");
    assertThat(letter.header("Return-Path")).isEqualTo("<no-reply@nexusdynamics.example>");
    assertThat(letter.header("Content-Type")).startsWith("multipart/alternative;");
    assertThat(letter.header("Message-ID")).matches("<[^<>@\\s]+@nexusdynamics\\.example>");
    assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(letter.header("Received"))
        .contains("using TLSv1.3", "with ESMTPSA", "id " + queued.group(1));
  }

  @Test
  void a_wrong_password_is_told_in_the_servers_words() {
    var mistyped = new HashMap<>(postfix.settings());
    mistyped.put("password", "mistyped");
    panel.save(mistyped);

    var seen = panel.test(BEN, "Hello", "Can you read me?").text();

    assertThat(seen)
        .contains("refused the user name or password")
        .contains("535 5.7.8 Error: authentication failed");
  }

  @Test
  void a_mailbox_that_does_not_exist_is_refused_in_the_servers_words() {
    var seen = panel.test("nobody@nexusdynamics.example", "Hello", "Can you read me?").text();

    assertThat(seen)
        .contains("550 5.1.1 <nobody@nexusdynamics.example>: Recipient address rejected")
        .contains("User unknown");
  }

  @Test
  void a_certificate_of_an_authority_nobody_named_is_refused() {
    var trusting = new HashMap<>(postfix.settings());
    trusting.put("trusted-ca", "");
    panel.save(trusting);

    var seen = panel.test(BEN, "Hello", "Can you read me?").text();

    assertThat(seen).contains("Nexus Dynamics Test CA").contains("not trusted");
  }

  @Test
  void the_link_of_a_delivered_reset_sets_a_new_password() {
    int before = postfix.lettersTo(BEN).size();
    var ben = site.visitor();
    ben.submit(ben.get("/forgot-password"), "/forgot-password", Map.of("email", BEN));

    var link = postfix.await(BEN, before + 1).resetLink();
    var answer =
        ben.submit(ben.get(link.getPath()), link.getPath(), Map.of("new-password", NEW_PASSWORD));

    assertThat(link.toString()).startsWith(site.base() + "/reset-password/");
    assertThat(answer.text()).contains("Password changed.");
    assertThat(site.visitor().logIn(BEN, NEW_PASSWORD).path()).isEqualTo("/lobby");
    assertThat(postfix.await(BEN, before + 2).text()).contains("changed");
  }
}
