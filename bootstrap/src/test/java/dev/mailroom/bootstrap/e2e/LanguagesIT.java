package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Letter;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail speaks the language a person chose, then their company's, then English. */
class LanguagesIT {

  private static final String NEXUS = "/companies/nexus-dynamics";
  private static final String FORGOT = "/forgot-password";

  private static MailServer mail;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @Test
  void a_german_persons_reset_is_german() {
    speak(BEN, "de");

    var letter = reset(BEN);

    assertThat(letter.subject()).isEqualTo("Ihr Passwort für Nexus Dynamics zurücksetzen");
    assertThat(letter.header("Subject")).startsWith("=?UTF-8?B?");
    assertThat(letter.text()).contains("Guten Tag Ben.", "Öffnen Sie diesen Link");
    assertThat(languages(letter)).isEqualTo("de de");
    assertThat(site.visitor().get(letter.resetLink().getPath()).status()).isEqualTo(200);
  }

  @Test
  void who_chose_nothing_is_written_to_in_english() {
    var letter = reset(EMIL);

    assertThat(letter.subject()).isEqualTo("Reset your Nexus Dynamics password");
    assertThat(languages(letter)).isEqualTo("en en");
  }

  @Test
  void a_french_company_invites_in_french_and_its_german_member_reads_german() {
    speak(BEN, "de");
    var ada = People.loggedIn(site, ADA);
    var settings = NEXUS + "/settings";
    var saved =
        ada.submit(ada.get(settings), settings, Map.of("locale", "fr", "zone", "Europe/Paris"));
    assertThat(saved.valueOf("slug")).isEqualTo("nexus-dynamics");
    int before = mail.lettersTo(BEN).size();

    ada.submit(
        ada.get(NEXUS + "/invite"),
        NEXUS + "/invite",
        Map.of("email", "zoe@partner.example", "role", "member"));
    var role = NEXUS + "/people/" + id(BEN) + "/role";
    ada.submit(ada.get(role), role, Map.of("role", "admin"));

    var invitation = mail.await("zoe@partner.example", 1);
    assertThat(invitation.subject()).isEqualTo("Ada Park vous invite à rejoindre Nexus Dynamics");
    assertThat(invitation.header("Subject")).startsWith("=?UTF-8?B?");
    assertThat(invitation.text().replaceAll("\\R", " "))
        .contains("Bonjour,", "Votre rôle\u00a0: membre.", "Paris");
    assertThat(languages(invitation)).isEqualTo("fr fr");
    var notice = mail.await(BEN, before + 1);
    assertThat(notice.subject())
        .isEqualTo("Ihre Rolle bei Nexus Dynamics ist jetzt: Administrator");
    assertThat(languages(notice)).isEqualTo("de de");
  }

  private static void speak(String email, String language) {
    var person = People.loggedIn(site, email);
    var kept =
        person.submit(person.get("/account"), "/account/preferences", Map.of("locale", language));
    assertThat(kept.document().select("#locale option[selected]").val()).isEqualTo(language);
  }

  private static Letter reset(String email) {
    int before = mail.lettersTo(email).size();
    var visitor = site.visitor();
    visitor.submit(visitor.get(FORGOT), FORGOT, Map.of("email", email));
    return mail.await(email, before + 1);
  }

  /** As its header says, and as its page says. */
  private static String languages(Letter letter) {
    return letter.header("Content-Language")
        + " "
        + Jsoup.parse(letter.html()).selectFirst("html").attr("lang");
  }

  private static String id(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }
}
