package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileWordsTest {

  static List<String> names() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style><b>bold</b>",
        "--><b>out of a comment</b><!--",
        "${7*7} #{7*7} [=7*7]",
        "<#if true>yes</#if><@mail/>",
        "{account} {link} *strong*",
        "&lt;b&gt; &amp;amp;",
        "$1 \\1 %s {0}",
        "Zoë 👩‍👩‍👧‍👦 עדה 阿达",
        "x".repeat(100),
        "👩‍👩‍👧‍👦".repeat(14),
        "word ".repeat(20).strip());
  }

  static List<Arguments> namesInEveryLanguage() {
    return Languages.ALL.stream()
        .flatMap(locale -> names().stream().map(name -> Arguments.of(name, locale)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("namesInEveryLanguage")
  void a_name_stays_a_name_in_every_mail(String name, Locale locale) {
    assertThat(Samples.of(new PersonName(name), name))
        .allSatisfy(content -> {
          var mail = Samples.render(content, locale);
          var tame = Samples.render(tamed(content), locale);

          assertThat(elements(mail)).isEqualTo(elements(tame));
          assertThat(mail.html()).doesNotContain("<script", "<img", "<b>", "49");
          assertThat(Jsoup.parse(mail.html()).select("[onerror], [onmouseover]")).isEmpty();
          assertThat(narrow(mail)).isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_is_shown_letter_by_letter(String name) {
    assumeThat(name).doesNotContain("  ");
    var signIn =
        Samples.of(Samples.ADA, name).stream()
            .filter(EmailContent.NewSignIn.class::isInstance)
            .map(Samples::render)
            .findFirst()
            .orElseThrow();

    assertThat(Jsoup.parse(signIn.html()).select("td.m-fact-end").first().wholeText())
        .isEqualTo(name);
    assertThat(squeezed(signIn.text())).contains(squeezed(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_organisation_cannot_break_out_either(String name) {
    var branding = new Branding(name, name, ZoneOffset.UTC);

    assertThat(Samples.all())
        .allSatisfy(content -> {
          var mail = new FreemarkerEmailRenderer().render(content, branding, Locale.ENGLISH);

          assertThat(elements(mail)).isEqualTo(elements(Samples.render(content)));
          assertThat(Jsoup.parse(mail.html()).select("td.m-ink").first().wholeText())
              .isEqualTo(name);
          assertThat(mail.subject()).hasLineCount(1);
          assertThat(narrow(mail)).isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_typed_into_a_test_is_shown_and_not_obeyed(String typed) {
    var mail = Samples.render(Samples.test(typed, typed + "\n" + typed));

    assertThat(mail.subject()).isEqualTo(typed);
    assertThat(Jsoup.parse(mail.html()).title()).isEqualTo(typed);
    assertThat(Jsoup.parse(mail.html()).select("p").first().wholeText())
        .isEqualTo(typed + "\n" + typed);
    assertThat(elements(mail)).isEqualTo(elements(Samples.render(Samples.test("a", "b\nc"))));
    assertThat(narrow(mail)).isTrue();
  }

  @Test
  void a_subject_is_one_line_whatever_is_typed() {
    var ends = List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\0");

    assertThat(ends)
        .allSatisfy(end -> {
          var mail = Samples.render(Samples.test("Hi" + end + "Bcc: eve@example.com", "x"));

          assertThat(mail.subject()).isEqualTo("Hi Bcc: eve@example.com");
        });
  }

  @Test
  void a_browser_cannot_write_a_line_of_its_own() {
    var mail = signInFrom("Firefox\r\n\r\nYour account is closed. Go to evil.example\u0007");

    assertThat(mail.text())
        .contains("\nBrowser          Firefox Your account is closed. Go to evil.example\n");
    assertThat(mail.html()).contains(">Firefox Your account is closed. Go to evil.example<");
  }

  @Test
  void direction_overrides_are_taken_out() {
    var mail = signInFrom("Fire\u202Exof\u2066 on \u2069Linux\uFEFF");

    assertThat(mail.text()).contains("Browser          Firexof on Linux\n");
    assertThat(mail.html() + mail.text() + mail.subject())
        .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
  }

  @Test
  void half_a_character_becomes_the_sign_for_it() {
    var mail = Samples.render(Samples.test("half \ud83d", "body \udc69\nnext"));

    assertThat(mail.subject()).isEqualTo("half \ufffd");
    assertThat(mail.text()).contains("\nbody \ufffd\nnext\n");
  }

  @Test
  void a_body_of_ten_thousand_characters_without_a_blank_fits() {
    var mail = Samples.render(Samples.test("Long", "x".repeat(10_000)));

    assertThat(narrow(mail)).isTrue();
    assertThat(squeezed(mail.text())).contains("x".repeat(10_000));
  }

  private static RenderedEmail signInFrom(String browser) {
    return Samples.render(
        new EmailContent.NewSignIn(
            Samples.ADA,
            EmailAddress.of("ada@example.com"),
            Samples.AT,
            "192.0.2.1",
            Optional.of(browser),
            Optional.empty(),
            Samples.ACCOUNT_LINK));
  }

  private static EmailContent tamed(EmailContent hostile) {
    return Samples.all().stream()
        .filter(content -> content.kind() == hostile.kind())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> elements(RenderedEmail mail) {
    return Jsoup.parse(mail.html()).getAllElements().stream()
        .map(element -> element.tagName() + element.attributesSize())
        .toList();
  }

  private static boolean narrow(RenderedEmail mail) {
    return mail.text()
        .lines()
        .filter(line -> !line.contains("://"))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 72);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
