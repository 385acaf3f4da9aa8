package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Kind;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.NotificationEmail.Notification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of the catalogue has its words, and makes a mail in every language. */
class KindsTest {

  private static final String TITLE = "Numbers of the autumn";
  private static final String PLACE = "Autumn launch";

  record Spoken(Kind kind, Locale locale) {
    @Override
    public String toString() {
      return kind.code() + " in " + locale;
    }
  }

  static List<Spoken> all() {
    return Languages.ALL.stream()
        .flatMap(locale -> Catalogue.all().stream().map(kind -> new Spoken(kind, locale)))
        .toList();
  }

  @Test
  void words_are_of_kinds_and_kinds_have_words() {
    var codes = Catalogue.all().stream().map(Kind::code).collect(Collectors.toSet());

    assertThat(words()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void no_two_kinds_of_a_category_say_the_same() {
    for (var locale : Languages.ALL) {
      assertThat(Catalogue.all())
          .extracting(kind -> kind.category() + " " + sentence(kind, locale))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_says_who_did_what_and_where(Spoken spoken) {
    var mail = Samples.render(mail(spoken.kind(), Optional.of(Samples.BEN), true), spoken.locale());

    assertThat(mail.subject())
        .startsWith("(" + PLACE + ") Ben O. ")
        .contains(TITLE)
        .hasSizeLessThan(140);
    assertThat(heading(mail.html())).startsWith("Ben Osei ").contains(TITLE);
    assertThat(heading(mail.html())).hasSizeGreaterThan(("Ben Osei " + TITLE).length());
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_nobody_did_nowhere_is_a_mail_too(Spoken spoken) {
    var mail = Samples.render(mail(spoken.kind(), Optional.empty(), false), spoken.locale());

    assertThat(mail.subject()).contains(TITLE).doesNotStartWith("(").doesNotContain("Ben");
    assertThat(heading(mail.html())).isEqualTo(mail.subject());
    assertThat(mail.text().replace('\n', ' ')).contains(mail.subject()).doesNotContain(PLACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "goal.closed | en | Someone closed the goal Numbers of the autumn",
        "comment.added | de | Jemand hat „Numbers of the autumn“ kommentiert",
        "task.due | en | The task Numbers of the autumn is due",
        "documents.updated | en | Numbers of the autumn",
        "company.updated | en | Numbers of the autumn",
      })
  void what_nobody_is_known_to_have_done_is_said_as_what_it_is(
      String kind, Locale locale, String sentence) {
    var mail = mail(Catalogue.find(kind).orElseThrow(), Optional.empty(), false);

    assertThat(heading(Samples.render(mail, locale).html())).isEqualTo(sentence);
  }

  @Test
  void a_kind_without_words_is_its_title() {
    var kind = new Kind("comet.seen", Catalogue.all().getFirst().category(), false, true);

    var mail = Samples.render(mail(kind, Optional.of(Samples.BEN), true));

    assertThat(mail.subject()).isEqualTo("(" + PLACE + ") " + TITLE);
  }

  private static String sentence(Kind kind, Locale locale) {
    return Language.closestTo(locale).phrase("kind." + kind.code());
  }

  /** The codes that the English file has words for. */
  private static Set<String> words() {
    var file = ResourceBundle.getBundle(Language.class.getPackageName() + ".messages", Locale.ROOT);
    return Stream.of(file.keySet().toArray(String[]::new))
        .filter(key -> key.startsWith("kind.") && !key.equals("kind.title"))
        .map(key -> key.replaceFirst("^kind\\.", "").replaceFirst("\\.alone$", ""))
        .collect(Collectors.toSet());
  }

  private static String heading(String html) {
    return Jsoup.parse(html).selectFirst("h1").wholeText();
  }

  private static EmailContent mail(Kind kind, Optional<PersonName> actor, boolean placed) {
    var item =
        new Item(
            kind.code(),
            kind.category().code(),
            actor,
            Optional.of(PLACE).filter(_ -> placed),
            Optional.of("https://app.northwind.example/spaces/autumn").filter(_ -> placed),
            TITLE,
            "",
            "https://mail.nexusdynamics.com/n/4kQ",
            "subscribed",
            Samples.AT);
    return new Notification(
        NotificationSamples.envelope(Samples.ADA, Samples.BEN, "Northwind"),
        item,
        kind.mandatory());
  }
}
