package dev.mailroom.mail.freemarker;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Languages;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of words: complete, alike, and nothing left in English. */
class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}|\\*");

  /** Words that read the same in another language. */
  private static final Set<String> SAME_AS_ENGLISH =
      Set.of("direction", "format.time", "format.day", "format.stamp", "new-sign-in.fact.browser");

  static List<Locale> translations() {
    return Languages.ALL.stream().filter(not(Locale.ENGLISH::equals)).toList();
  }

  @Test
  void there_is_a_file_for_every_language_on_offer_and_no_other() throws Exception {
    try (var files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("messages_"))
          .containsExactlyInAnyOrderElementsOf(
              translations().stream().map(MessagesTest::fileName).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_translation_has_the_keys_of_the_english_file_in_its_order(Locale language)
      throws Exception {
    assertThat(keys(fileName(language))).containsExactlyElementsOf(keys("messages.properties"));
    assertThat(keys(fileName(language))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_translation_has_the_values_and_stars_of_the_english_phrase(Locale language)
      throws Exception {
    var translated = phrases(language);

    assertThat(phrases(Locale.ENGLISH))
        .allSatisfy((key, english) ->
            assertThat(places(translated.get(key)))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(places(english)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void no_phrase_is_left_in_english(Locale language) throws Exception {
    var english = phrases(Locale.ENGLISH);

    assertThat(phrases(language))
        .allSatisfy((key, phrase) -> assertThat(phrase).as(key).isNotBlank());
    assertThat(phrases(language).entrySet())
        .filteredOn(entry -> entry.getValue().equals(english.get(entry.getKey())))
        .filteredOn(entry -> hasWords(entry.getValue()))
        .extracting(Map.Entry::getKey)
        .isSubsetOf(SAME_AS_ENGLISH);
  }

  @Test
  void labels_fit_their_column_and_nobody_is_shouted_at() throws Exception {
    for (var language : Languages.ALL) {
      assertThat(phrases(language))
          .allSatisfy((key, phrase) -> {
            if (key.contains("fact.")) {
              assertThat(phrase).as(key).hasSizeLessThanOrEqualTo(16);
            }
            if (!key.startsWith("format.")) {
              assertThat(phrase).as(key).doesNotContain("!", "'", "\"");
            }
          });
    }
  }

  @Test
  void french_signs_do_not_begin_a_line() throws Exception {
    assertThat(phrases(Locale.FRENCH))
        .allSatisfy((key, phrase) -> {
          if (!key.startsWith("format.")) {
            assertThat(phrase).as(key).doesNotContainPattern("[^\u00a0][:;?»]|«[^\u00a0]");
          }
        });
  }

  @Test
  void a_french_colon_keeps_its_distance_in_templates_too() {
    var lines =
        SampleMail.all().stream()
            .filter(mail -> mail.locale().equals(Locale.FRENCH))
            .flatMap(mail -> mail.render().text().lines())
            .filter(line -> line.endsWith(":"))
            .toList();

    assertThat(lines).isNotEmpty().allMatch(line -> line.endsWith("\u00a0:"));
  }

  private static boolean hasWords(String phrase) {
    return PLACE.matcher(phrase).replaceAll("").matches(".*\\p{L}.*");
  }

  private static List<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(found -> found.group()).toList();
  }

  private static Map<String, String> phrases(Locale locale) throws Exception {
    var language = Language.closestTo(locale);
    return keys("messages.properties").stream()
        .collect(
            Collectors.toMap(
                key -> key, language::phrase, (first, second) -> second, LinkedHashMap::new));
  }

  private static List<String> keys(String file) throws IOException, URISyntaxException {
    return Files.readAllLines(folder().resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static String fileName(Locale language) {
    return "messages_" + language.toLanguageTag() + ".properties";
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Language.class.getResource("messages.properties").toURI()).getParent();
  }
}
