package dev.mailroom.mail.freemarker;

import static dev.mailroom.mail.freemarker.Samples.ADA;
import static dev.mailroom.mail.freemarker.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.ZoneId;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WhatEmailsSayTest {

  @Test
  void the_reset_button_opens_the_reset_link() {
    var mail = sample(EmailKind.PASSWORD_RESET);

    assertThat(buttonOf(mail)).isEqualTo(Samples.RESET_LINK);
    assertThat(mail.subject()).isEqualTo("Reset your Nexus Dynamics password");
  }

  @Test
  void the_reset_says_until_when_with_day_and_zone() {
    var mail = sample(EmailKind.PASSWORD_RESET);

    assertThat(oneLine(mail.text()))
        .contains("stops on Friday 20 November 2026, 15:02 (Berlin,\u00a0UTC+1).");
    assertThat(Jsoup.parse(mail.html()).body().text())
        .contains("works once, until 15:02 UTC+1.")
        .contains("stops on Friday 20 November 2026, 15:02");
  }

  @Test
  void a_changed_password_can_be_reset_from_its_mail() {
    assertThat(buttonOf(sample(EmailKind.PASSWORD_CHANGED))).isEqualTo(Samples.FORGOT_LINK);
  }

  @Test
  void a_new_sign_in_says_from_where_and_leads_to_the_account() {
    var mail = sample(EmailKind.NEW_SIGN_IN);

    assertThat(buttonOf(mail)).isEqualTo(Samples.ACCOUNT_LINK);
    assertThat(mail.text())
        .contains("Browser          Firefox on Linux\n")
        .contains("IP address       2001:db8::7\n")
        .contains("Account          ada.park@nexusdynamics.com\n");
  }

  @Test
  void a_disabled_account_is_told_so_and_offered_no_button() {
    var mail = sample(EmailKind.ACCOUNT_DISABLED);

    assertThat(mail.subject()).isEqualTo("Your Nexus Dynamics account was disabled");
    assertThat(Jsoup.parse(mail.html()).select("a")).isEmpty();
  }

  @Test
  void a_test_says_what_was_typed_and_how_it_was_sent() {
    var mail = Samples.render(Samples.test("Seen from here", "One\n\n  two   three"));

    assertThat(mail.subject()).isEqualTo("Seen from here");
    assertThat(mail.html()).contains(">One<br><br>  two   three</p>");
    assertThat(mail.text())
        .contains("\nOne\n\n  two three\n")
        .contains("Sent through     smtp.gmail.com\n")
        .contains("Asked for by     Ada Park\n");
  }

  @Test
  void a_test_makes_no_link_of_an_address_in_its_body() {
    var body = "See https://example.com/a?b=1&c=2 or <a href='https://example.com'>this</a>";

    var mail = Samples.render(Samples.test("Links", body));

    assertThat(Jsoup.parse(mail.html()).select("a")).isEmpty();
    assertThat(Jsoup.parse(mail.html()).select("p").first().text()).isEqualTo(body);
    assertThat(oneLine(mail.text())).contains(body);
  }

  @Test
  void a_long_reset_link_is_never_broken() {
    var link = "https://mail.example.com/" + "a-very-long-base-path/".repeat(20) + "?a=1&b=\"2\"";
    var reset = new EmailContent.PasswordReset(ADA, EmailAddress.of("ada@example.com"), link, AT);

    var mail = Samples.render(reset);

    assertThat(buttonOf(mail)).isEqualTo(link);
    assertThat(mail.text().lines()).contains("    " + link);
  }

  @Test
  void times_follow_the_zone_of_the_site() {
    var newYork = new Branding("Nexus", "mail.example.com", ZoneId.of("America/New_York"));

    var mail =
        new FreemarkerEmailRenderer().render(Samples.test("Zone", "Body"), newYork, Locale.ENGLISH);

    assertThat(mail.text()).contains("Friday 20 November 2026, 08:32 (New\u00a0York,\u00a0UTC-5)");
  }

  private static RenderedEmail sample(EmailKind kind) {
    return Samples.all().stream()
        .filter(content -> content.kind() == kind)
        .map(Samples::render)
        .findFirst()
        .orElseThrow();
  }

  private static String buttonOf(RenderedEmail mail) {
    return Jsoup.parse(mail.html()).select("a.m-btn-a").attr("href");
  }

  private static String oneLine(String text) {
    return text.replace("\n", " ");
  }
}
