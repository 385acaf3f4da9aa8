package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.template.RenderedEmail;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mail shows in two languages alike is a value and no word of a template. */
class NoEnglishLeftTest {

  /** Names, addresses, what people typed, and the one word that German has from English. */
  private static final Set<String> VALUES =
      Set.of(
          "Nexus Dynamics",
          "NEXUS DYNAMICS",
          "Northwind Traders",
          "Ada Park",
          "Ben Osei",
          "Browser",
          "2001:db8::7",
          "a***@park.example",
          "a***@nexusdynamics.com",
          "ada@park.example",
          "ada.park@nexusdynamics.com",
          "noor.haddad@northwind.example",
          "smtp.gmail.com",
          "Mailroom test",
          "Hello!",
          "If you can read this, Mailroom can send email.",
          "See you on Monday.",
          "Hi Noor,",
          "the plans for March are in there. Have a look when you can.",
          "– Ben",
          "Cy Lind",
          "Autumn launch",
          "AUTUMN LAUNCH",
          "Who owns the postmaster inbox?",
          "Renew the TLS certificate",
          "Answer the auditors",
          "Book the room",
          "mail.nexusdynamics.com.",
          "The numbers are in. See the list. one two",
          "The numbers are in. See the list [1].",
          "The",
          "numbers",
          "are in. See",
          "the list",
          "one",
          "two",
          "- one",
          "- two");

  static List<SampleMail> translated() {
    return SampleMail.all().stream().filter(mail -> !mail.locale().equals(Locale.ENGLISH)).toList();
  }

  @ParameterizedTest
  @MethodSource("translated")
  void what_is_the_same_in_english_is_a_value(SampleMail mail) {
    var alike = shown(mail.render());
    alike.retainAll(shown(mail.inEnglish()));

    assertThat(alike).isSubsetOf(VALUES);
  }

  @Test
  void a_left_over_would_be_seen() {
    var english = Samples.render(Samples.all().getFirst());

    assertThat(shown(english)).contains("Choose a new password", "Reset your password", "email");
    assertThat(VALUES).doesNotContainAnyElementsOf(List.of("email", "Choose a new password"));
  }

  /** Every text and every spoken name of the page, and every line of the text; links aside. */
  private static Set<String> shown(RenderedEmail mail) {
    var page = Jsoup.parse(mail.html()).getAllElements();
    var texts = page.stream().flatMap(one -> one.textNodes().stream()).map(TextNode::text);
    var names = page.stream().flatMap(NoEnglishLeftTest::spoken);
    return Stream.of(texts, names, mail.text().lines(), Stream.of(mail.subject()))
        .flatMap(words -> words)
        .map(words -> words.replaceFirst("^> ", "").strip())
        .filter(words -> words.matches(".*\\p{L}.*") && !words.startsWith("https://"))
        .collect(Collectors.toSet());
  }

  private static Stream<String> spoken(Element element) {
    return Stream.of("aria-label", "aria-roledescription", "title", "alt").map(element::attr);
  }
}
