package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryEmailTest {

  static List<SampleMail> all() {
    return SampleMail.all();
  }

  @Test
  void every_kind_of_content_has_a_sample_and_a_kind_of_its_own() {
    assertThat(Samples.all())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(records(EmailContent.class).toList());
    assertThat(Samples.all())
        .extracting(EmailContent::kind)
        .containsExactlyInAnyOrder(EmailKind.values());
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_has_a_subject_a_text_and_a_page(SampleMail sample) {
    var mail = sample.render();
    var page = Jsoup.parse(mail.html());

    assertThat(mail.subject()).isNotBlank().hasSizeLessThan(78).doesNotContain("{", "*");
    assertThat(page.title()).isEqualTo(mail.subject());
    assertThat(page.selectFirst("h1").wholeText())
        .isNotBlank()
        .isSubstringOf(onOneLine(mail.text()));
    assertThat(mail.text()).startsWith("NEXUS DYNAMICS\n").endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_same_variables_give_the_same_bytes(SampleMail sample) {
    var first = sample.render();
    var second =
        new FreemarkerEmailRenderer().render(sample.content(), Samples.BRANDING, sample.locale());

    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_mark_of_a_template_is_left(SampleMail sample) {
    var mail = sample.render();

    assertThat(unmasked(mail.text())).doesNotContain("${", "<#", "<@", "{", "*");
    assertThat(mail.html()).doesNotContain("${", "<#", "<@");
    assertThat(unmasked(Jsoup.parse(mail.html()).body().text())).doesNotContain("{", "*");
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_text_stands_in_72_columns_and_links_alone_on_their_line(SampleMail sample) {
    var lines = sample.render().text().lines().toList();

    assertThat(lines)
        .filteredOn(line -> !line.contains("://"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
    assertThat(lines)
        .filteredOn(line -> line.contains("://"))
        .allSatisfy(line -> assertThat(line.strip()).startsWith("https://").doesNotContain(" "));
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_text_ends_with_why_it_came_after_a_signature_line(SampleMail sample) {
    var mail = sample.render();

    var footer = mail.text().substring(mail.text().lastIndexOf("\n-- \n") + 5);
    var why = footer.split("\n\n", 2)[0];
    assertThat(why).startsWith(sample.phrase("reason").split("\\W", 2)[0]);
    assertThat(Jsoup.parse(mail.html()).selectFirst("p.m-why").wholeText())
        .isEqualTo(onOneLine(why.strip()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_link_of_the_page_stands_in_the_text_and_a_buttons_in_plain_sight(SampleMail sample) {
    var mail = sample.render();
    var page = Jsoup.parse(mail.html());

    assertThat(page.select("a").eachAttr("href"))
        .allSatisfy(link -> assertThat(mail.text().lines()).contains("    " + link));
    assertThat(page.select("a.m-btn-a").eachAttr("href"))
        .allSatisfy(link -> assertThat(page.select("a.m-link").eachText()).contains(link));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_screen_reader_meets_an_article_in_a_language_with_a_name(SampleMail sample) {
    var mail = sample.render();
    var page = Jsoup.parse(mail.html());
    var article = page.selectFirst("[role=article]");

    assertThat(mail.language()).isEqualTo(sample.locale());
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(sample.locale().toLanguageTag());
    assertThat(article.attr("lang")).isEqualTo(sample.locale().toLanguageTag());
    assertThat(article.attr("aria-label")).isEqualTo(mail.subject());
    assertThat(page.select("table:not([role=presentation])")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_inbox_shows_a_sentence_beside_the_subject(SampleMail sample) {
    var page = Jsoup.parse(sample.render().html());

    var preheader = page.body().child(0);
    assertThat(preheader.attr("style")).contains("display:none");
    assertThat(preheader.ownText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_page_is_small_and_fetches_nothing(SampleMail sample) {
    var html = sample.render().html();
    var page = Jsoup.parse(html);

    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
    assertThat(page.select("img, script, link, iframe, form, object, svg, [src], [background]"))
        .isEmpty();
    assertThat(html).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @MethodSource("all")
  void outlook_on_windows_can_draw_it(SampleMail sample) {
    var html = sample.render().html();
    var page = Jsoup.parse(html);

    assertThat(html)
        .contains("<!--[if mso]><table role=\"presentation\" width=\"560\"")
        .contains("<!--[if mso]></td></tr></table><![endif]-->");
    assertThat(page.select("[style*=background-color]"))
        .allSatisfy(painted -> assertThat(painted.attr("style")).contains(painted.attr("bgcolor")))
        .allSatisfy(painted -> assertThat(painted.attr("bgcolor")).startsWith("#"));
    assertThat(inlineStyles(page))
        .noneMatch(style -> style.matches(".*(display:(flex|grid)|position:|float:|calc\\().*"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_at_most_600_pixels_wide(SampleMail sample) {
    var page = Jsoup.parse(sample.render().html());

    assertThat(page.selectFirst("[style*=max-width:560px]")).isNotNull();
    assertThat(page.select("[width]").eachAttr("width")).containsOnly("100%");
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_knows_the_dark_and_the_phone(SampleMail sample) {
    var html = sample.render().html();

    assertThat(html)
        .contains("@media (prefers-color-scheme: dark)", "@media (max-width: 480px)")
        .contains("<meta name=\"color-scheme\" content=\"light dark\">");
  }

  private static String onOneLine(String text) {
    return text.replace("\n", " ");
  }

  /** Stars of a masked address are meant. */
  private static String unmasked(String text) {
    return text.replace("***@", "@");
  }

  private static List<String> inlineStyles(Document page) {
    return page.select("[style]").eachAttr("style");
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryEmailTest::records)
        : Stream.of(type);
  }
}
