package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.RenderedEmail;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationMailsTest {

  private static final String APART = "\u200c";

  @Test
  void a_new_person_is_asked_to_join_and_to_choose_a_password() {
    var mail = Samples.render(InvitationSamples.saying("Hi"));

    assertThat(mail.subject()).isEqualTo("Ben Osei invited you to Northwind Traders");
    assertThat(button(mail)).isEqualTo("Join Northwind Traders " + InvitationSamples.LINK);
    assertThat(words(mail))
        .contains("Hello Noor. Ben (ben.osei@nexusdynamics.com) would like you to join as a member")
        .contains("choose a password");
    assertThat(mail.text())
        .contains("\nHello Noor,\n")
        .contains("choose a password")
        .contains("For              noor.haddad@northwind.example\n");
  }

  @Test
  void an_existing_account_is_told_as_whom_to_log_in() {
    var mail = Samples.render(InvitationSamples.toMember("admin"));

    assertThat(button(mail)).isEqualTo("Accept the invitation " + InvitationSamples.LINK);
    assertThat(words(mail))
        .contains("Hello. Ben (")
        .contains("join as an admin")
        .contains("log in as noor.haddad@northwind.example to accept")
        .doesNotContain("password");
    assertThat(mail.text().replace("\n", " "))
        .contains("Hello, ")
        .contains("log in as noor.haddad@northwind.example to accept")
        .doesNotContain("password", "wrote");
  }

  @Test
  void a_message_is_a_quote_with_its_lines_kept() {
    var mail = Samples.render(InvitationSamples.saying("Hi Noor,\n\n-- \nsee <b>you</b>\n"));

    assertThat(page(mail).selectFirst("td.m-quote").wholeText())
        .isEqualTo("Hi Noor,\n\n--\nsee <b>you</b>");
    assertThat(mail.text())
        .contains("\nBen wrote:\n\n> Hi Noor,\n>\n> --\n> see <b>you</b>\n\n")
        .containsOnlyOnce("\n-- \n");
  }

  @Test
  void a_message_of_blanks_is_none() {
    var mail = Samples.render(InvitationSamples.saying(" \n "));

    assertThat(page(mail).select("td.m-quote")).isEmpty();
    assertThat(mail.text()).doesNotContain("wrote", ">");
  }

  @Test
  void a_long_message_is_quoted_on_every_line() {
    var mail = Samples.render(InvitationSamples.saying("lorem ".repeat(100) + "x".repeat(300)));

    assertThat(mail.text().lines().filter(line -> line.startsWith("> "))).hasSizeGreaterThan(10);
    assertThat(mail.text().lines().filter(line -> line.contains("lorem") || line.contains("xxx")))
        .allSatisfy(line -> assertThat(line).startsWith("> ").hasSizeLessThanOrEqualTo(72));
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/x, https:|//evil.|example/x",
    "www.evil.example, www.|evil.|example",
    "evil.example, evil.|example",
    "'Done. Now 3.5 of it', 'Done. Now 3.5 of it'",
  })
  void nothing_in_a_message_can_become_a_link(String typed, String shown) {
    var mail = Samples.render(InvitationSamples.saying("See " + typed));

    var expected = "See " + shown.replace("|", APART);
    assertThat(page(mail).selectFirst("td.m-quote").wholeText()).isEqualTo(expected);
    assertThat(mail.text()).contains("> " + expected + "\n");
    assertThat(page(mail).select("a").eachAttr("href")).containsOnly(InvitationSamples.LINK);
  }

  @ParameterizedTest
  @EnumSource(EmailKind.class)
  void no_name_can_become_a_link(EmailKind kind) {
    var named = new PersonName("evil.example/prize now");

    var mail = Samples.render(Samples.sample(kind, Samples.of(named, "evil.example/prize")));

    var browserAside = kind == EmailKind.NEW_SIGN_IN ? "Browser          evil.example/prize" : "";
    assertThat(mail.text().replace(browserAside, "")).doesNotContain("evil.example");
    assertThat(mail.subject()).doesNotContain("evil.example");
    if (kind != EmailKind.NEW_SIGN_IN) {
      assertThat(mail.html()).doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_has_words(Role role) {
    var mail = Samples.render(InvitationSamples.toMember(role.name().toLowerCase(Locale.ROOT)));

    assertThat(words(mail)).containsPattern("join as an? " + role.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void a_reminder_says_until_when_and_leads_to_the_same_place() {
    var mail = sample(EmailKind.INVITATION_REMINDER);

    assertThat(mail.subject())
        .startsWith("Reminder: ")
        .endsWith("invited you to Northwind Traders");
    assertThat(button(mail)).isEqualTo("Join Northwind Traders " + InvitationSamples.LINK);
    assertThat(words(mail)).contains("closes on Friday 27 November 2026, 14:32");
    assertThat(mail.text()).contains("Open until       Friday 27 November 2026, 14:32");
  }

  @Test
  void the_inviter_hears_who_joined_and_as_what() {
    var mail = sample(EmailKind.INVITATION_ACCEPTED);

    assertThat(mail.subject()).isEqualTo("Ada Park joined Northwind Traders");
    assertThat(button(mail)).isEqualTo("Open Northwind Traders " + Samples.COMPANY_LINK);
    assertThat(mail.text())
        .contains("Email            noor.haddad@northwind.example\n")
        .contains("Joined as        a member\n");
  }

  private static RenderedEmail sample(EmailKind kind) {
    return Samples.render(Samples.sample(kind, Samples.all()));
  }

  private static String button(RenderedEmail mail) {
    var button = page(mail).selectFirst("a.m-btn-a");
    return button.text() + " " + button.attr("href");
  }

  private static String words(RenderedEmail mail) {
    return page(mail).body().text();
  }

  private static Document page(RenderedEmail mail) {
    return Jsoup.parse(mail.html());
  }
}
