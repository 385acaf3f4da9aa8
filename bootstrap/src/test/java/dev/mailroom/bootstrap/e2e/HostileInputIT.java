package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the error stands beside its field and nothing else that was typed is lost. */
class HostileInputIT {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String BOMB = "x".repeat(20_000);

  private static MailServer mail;
  private static RunningMailroom site;
  private static Visitor ada;
  private static Panel panel;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    ada = People.loggedIn(site, ADA);
    panel = new Panel(ada);
    panel.save(mail.settings());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notification-email | ''",
        "notification-email | nobody",
        "notification-email | a@nexus.example,b@nexus.example",
        "notification-email | a@nexus.example b@nexus.example",
        "notification-email | a@nexus.example\\r\\nBcc: b@nexus.example",
        "notification-email | a@localhost",
        "notification-email | a@[127.0.0.1]",
        "notification-email | SCRIPT@nexus.example",
        "notification-email | BOMB@nexus.example",
        "sender-name | Nexus\\r\\nBcc: b@nexus.example",
        "sender-name | see https://evil.example",
        "sender-name | BOMB",
        "sender-name | bell\\u0007",
        "provider | pigeon",
        "provider | SCRIPT",
        "host | ''",
        "host | https://smtp.example.com",
        "host | smtp.example.com:587",
        "host | smtp example.com",
        "host | SCRIPT",
        "host | localhost\\r\\nEHLO evil",
        "host | BOMB",
        "host | -x.example.com",
        "port | ''",
        "port | 0",
        "port | -1",
        "port | 65536",
        "port | 99999999999999999999",
        "port | 5e2",
        "port | 0x1F",
        "port | five",
        "port | ٥٨٧",
        "username | ada\\r\\nAUTH",
        "username | BOMB",
        "password | pass\\u0000word",
        "password | BOMB",
        "connect-timeout | 0",
        "connect-timeout | 601",
        "read-timeout | soon",
        "write-timeout | -5",
        "trusted-ca | not a certificate",
        "trusted-ca | -----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----",
        "trusted-ca | SCRIPT",
        "per-second | 0",
        "per-second | 1.5",
        "per-day | many"
      })
  void of_the_settings(String field, String value) {
    var typed = decoded(value);
    var fields = new LinkedHashMap<>(mail.settings());
    fields.put("sender-name", "Kept as typed");
    fields.put(field, typed);

    var answer = panel.save(fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.title()).startsWith("Error: ");
    assertThat(answer.problemOf(field)).isNotEmpty();
    assertThat(answer.document().select("#errors a[href=#" + field + "]")).isNotEmpty();
    assertThat(answer.body()).doesNotContain(SCRIPT);
    everythingElseIsKept(answer, fields, field);
    assertThat(Sql.list(site.database(), "SELECT sender_name FROM email_settings"))
        .containsExactly("Nexus Dynamics");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recipient | ''",
        "recipient | a@example.org,b@example.org",
        "recipient | a@example.org\\r\\nDATA",
        "recipient | a@example.org>",
        "recipient | SCRIPT",
        "subject | ''",
        "subject | Hello\\r\\nBcc: b@example.org",
        "subject | Hello\\nBcc: b@example.org",
        "subject | BOMB",
        "body | ''",
        "body | BOMB",
        "body | bell\\u0007"
      })
  void of_the_test_form(String field, String value) {
    var fields = new HashMap<String, String>();
    fields.put("recipient", "grace@example.org");
    fields.put("subject", "Kept as typed");
    fields.put("body", "Kept as well");
    fields.put(field, decoded(value));

    var answer = ada.submit(ada.get(Panel.TEST), Panel.TEST, fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problemOf(field)).isNotEmpty();
    assertThat(answer.body()).doesNotContain(SCRIPT);
    everythingElseIsKept(answer, fields, field);
    assertThat(Sql.count(site.database(), "emails WHERE kind = 'test' AND state <> 'sent'"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Grüße – こんにちは 🎉",
        SCRIPT,
        "${7*7} [=7*7] #{7*7} <#list 1..2 as x>x</#list>",
        ". a lonely dot",
        "=?UTF-8?Q?encoded?="
      })
  void strange_words_arrive_as_they_were_typed(String words) {
    int before = mail.lettersTo("grace@example.org").size();

    var result = panel.test("grace@example.org", words, words + "\n.\n" + words);

    assertThat(result.text()).contains("took it");
    assertThat(result.body()).doesNotContain(SCRIPT);
    var letter = mail.await("grace@example.org", before + 1);
    assertThat(letter.subject()).isEqualTo(words);
    assertThat(letter.text().replace("\r\n", "\n")).contains(words + "\n.\n" + words);
    assertThat(letter.html()).doesNotContain(SCRIPT);
  }

  @Test
  void a_contradiction_is_asked_about_before_it_is_saved() {
    var fields = new HashMap<>(mail.settings());
    fields.put("host", "smtp.example.com");
    fields.put("port", "465");

    var asked = panel.saveWithBoxes(fields, "tls", "tls13");

    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("Nothing was saved yet").contains("Save anyway");
    assertThat(asked.valueOf("host")).isEqualTo("smtp.example.com");
    assertThat(Sql.list(site.database(), "SELECT smtp_host FROM email_settings"))
        .containsExactly("localhost");
  }

  @Test
  void a_form_without_any_tls_version_is_refused() {
    var refused = panel.saveWithBoxes(mail.settings(), "tls");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problemOf("tls13")).isNotEmpty();
  }

  @Test
  void a_body_beyond_all_measure_is_turned_away() {
    var fields = ada.get(Panel.TEST).form(Panel.TEST);
    fields.put("body", "x".repeat(70_000));

    var answer = ada.post(Panel.TEST, fields);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("64 KB");
    assertThat(ada.get("/lobby").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email | ''",
        "password | ''",
        "email | BOMB",
        "email | SCRIPT",
        "email | ada@nexusdynamics.example\\u0000",
        "password | BOMB",
        "password | \\u0000"
      })
  void of_the_log_in(String field, String value) {
    var visitor = site.visitor();
    var fields = new HashMap<>(Map.of("email", "eve@nexusdynamics.example", "password", "secret"));
    fields.put(field, decoded(value));

    var answer = visitor.submit(visitor.get("/login"), "/login", fields);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain(SCRIPT);
    assertThat(answer.document().select("#errors")).isNotEmpty();
    if (!field.equals("email")) {
      assertThat(answer.valueOf("email")).isEqualTo("eve@nexusdynamics.example");
    }
    assertThat(answer.valueOf("password")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code | ''",
        "code | AAAA-AAAA",
        "code | BOMB",
        "company | ''",
        "company | BOMB",
        "company | https://evil.example",
        "company | Nexus\\r\\nDynamics",
        "name | ''",
        "name | click http://evil.example",
        "name | BOMB",
        "name | bell\\u0007",
        "email | ''",
        "email | a@nexus.example,b@nexus.example",
        "email | a@nexus.example\\r\\nb@nexus.example",
        "password | ''",
        "password | short",
        "password | password1234",
        "password | BOMB"
      })
  void of_the_set_up(String field, String value) {
    var visitor = SetUp.site().visitor();
    var fields = new HashMap<String, String>();
    fields.put("code", SetUp.site().setUpCode());
    fields.put("company", "Kept & <Sons>");
    fields.put("name", "Ada Ünlü");
    fields.put("email", "ada@nexusdynamics.example");
    fields.put("password", "lantern otter quarry velvet");
    fields.put(field, decoded(value));

    var answer = visitor.submit(visitor.get("/setup"), "/setup", fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problemOf(field)).isNotEmpty();
    assertThat(answer.valueOf("password")).isEmpty();
    fields.remove("password");
    everythingElseIsKept(answer, fields, field);
    assertThat(Sql.count(SetUp.site().database(), "accounts")).isZero();
  }

  /** A site that nobody has set up yet, started by the first test that needs it. */
  private static final class SetUp {
    private static final RunningMailroom SITE = started();

    static RunningMailroom site() {
      return SITE;
    }

    private static RunningMailroom started() {
      var empty = RunningMailroom.empty(Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(empty::close));
      return empty;
    }
  }

  private static void everythingElseIsKept(Page answer, Map<String, String> typed, String but) {
    var others = new HashMap<>(typed);
    others.remove(but);
    others.keySet().removeIf(name -> answer.document().select(shown(name)).isEmpty());
    assertThat(others).isNotEmpty();
    others.forEach((name, value) ->
        assertThat(answer.valueOf(name).replace("\r\n", "\n").strip())
            .as(name)
            .isEqualTo(value.strip()));
  }

  /** Secrets and choices aside. */
  private static String shown(String name) {
    return "#%1$s[type=text], #%1$s[type=email], textarea#%1$s".formatted(name);
  }

  private static String decoded(String value) {
    return value
        .replace("SCRIPT", SCRIPT)
        .replace("BOMB", BOMB)
        .replace("\\r", "\r")
        .replace("\\n", "\n")
        .replace("\\u0007", "\u0007")
        .replace("\\u0000", "\u0000");
  }
}
