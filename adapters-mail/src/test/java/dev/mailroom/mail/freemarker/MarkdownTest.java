package dev.mailroom.mail.freemarker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What applications write is shown, and can do no more. */
class MarkdownTest {

  private static final List<String> TAGS =
      List.of("p", "ul", "ol", "li", "blockquote", "code", "pre", "a", "strong", "em", "hr", "br");

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>\n\n",
          "<img src=x onerror=alert(1)>",
          "[x](javascript:alert(1))",
          "[x](JaVaScRiPt:alert(1) \"t\")",
          "[x](data:text/html;base64,PHNjcmlwdD4=)",
          "[x](https://good.example@evil.example/)",
          "<javascript:alert(1)>",
          "![track](https://evil.example/pixel.gif)",
          "![x](x \"\\\" onerror=alert(1)\")",
          "[a]: javascript:alert(1)\n\n[a]",
          "</td></table>",
          "<!--",
          "]]>",
          "> ",
          "- ",
          "999999999. ",
          "# ",
          "```\n",
          "    ",
          "*",
          "_",
          "`",
          "[",
          "](",
          "&#x6a;avascript:",
          "\\",
          "\n",
          "\n\n",
          "\u202e\u0000",
          "| a | b |\n|---|---|\n",
          "word ",
          "x".repeat(200));

  @Example
  void the_common_marks_are_written_in_the_styles_of_the_house() {
    var body =
        Markdown.of(
            """
            # Numbers

            They are **in**, see [the list](https://app.example/list).

            1. one
            2. two

            > said Ada

            ![chart](https://app.example/chart.png)
            """);

    assertThat(body.text())
        .isEqualTo(
            """
            > Numbers
            >
            > They are in, see the list [1].
            >
            > 1. one
            > 2. two
            >
            > > said Ada
            >
            > chart [2]

            [1]
                https://app.example/list

            [2]
                https://app.example/chart.png\
            """);
    var page = Jsoup.parseBodyFragment(body.html()).body();
    assertThat(page.select("h1, img")).isEmpty();
    assertThat(page.select("p strong").eachText()).containsExactly("Numbers", "in");
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("https://app.example/list", "https://app.example/chart.png");
    assertThat(page.select("p, ol, li, blockquote, a"))
        .allSatisfy(element -> assertThat(element.attr("style")).isNotBlank());
    assertThat(body.excerpt(40)).isEqualTo("Numbers They are in, see the list. one\u2026");
  }

  @Example
  void nothing_written_is_nothing() {
    assertThat(Markdown.of("").isEmpty()).isTrue();
    assertThat(Markdown.of(" \n\n").isEmpty()).isTrue();
  }

  @Example
  void a_link_does_not_name_a_place_it_does_not_lead_to() {
    var html = Markdown.of("[bank.example](https://evil.example/x)").html();

    assertThat(Jsoup.parse(html).select("a").text()).isEqualTo("https://evil.example/x");
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatever_is_written_is_shown_and_not_obeyed(@ForAll("written") String source) {
    var body = Markdown.of(source);

    var page = Jsoup.parseBodyFragment(body.html()).body();
    assertThat(page.children().select("*")).extracting(Element::tagName).isSubsetOf(TAGS);
    assertThat(page.select("a").eachAttr("href"))
        .allMatch(link -> link.matches("(?i)(https?://|mailto:).*"))
        .noneMatch(link -> link.contains("@evil"));
    assertThat(page.select("[onerror], [src], [title]")).isEmpty();
    assertThat(body.text().lines())
        .filteredOn(line -> !line.contains("://"))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 72);
    assertThat(body.excerpt(160)).hasSizeLessThanOrEqualTo(160).doesNotContain("\n");
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void no_line_passes_for_one_of_ours(@ForAll("written") String source) {
    assertThat(Markdown.of(source).text().lines())
        .allMatch(line -> line.isEmpty() || line.matches(">.*|\\[\\d+]|    \\S+"));
  }

  @Example
  void it_ends_and_is_short_whatever_it_is() {
    var rows =
        IntStream.range(0, 2_000).mapToObj(i -> "| a | b |").collect(Collectors.joining("\n"));
    var repeated =
        Stream.of(
                ">",
                "> ",
                "- ",
                "1. ",
                "*a ",
                "**a",
                "[",
                "![",
                "[a](",
                "`",
                "<",
                "&",
                "_a_ ",
                "\\",
                "a.",
                "[a](https://a.example/) ",
                "# a\n",
                "```\n",
                "[x]: y\n",
                "((",
                "<a",
                "~")
            .map(mark -> mark.repeat(20_000 / mark.length()));

    Stream.concat(repeated, Stream.of(rows)).forEach(MarkdownTest::isTamed);
  }

  /** It comes to an end: the time is for what would not, on the busiest machine. */
  private static void isTamed(String source) {
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          var body = Markdown.of(source);
          assertThat(body.html().getBytes(UTF_8).length + " of " + source.substring(0, 9))
              .matches("[0-8]?\\d{1,4} of [\\s\\S]*");
          assertThat(body.text()).hasSizeLessThan(60_000);
        });
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.of(HOSTILE).list().ofMaxSize(60).map(list -> String.join("", list));
  }
}
