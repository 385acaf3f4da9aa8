package dev.mailroom.application.notification.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link EventSentences} says. */
public abstract class EventSentencesContractTest {

  private static final String TITLE = "Numbers of the autumn";
  private static final Kind COMMENT = Catalogue.find("comment.added").orElseThrow();
  private static final Optional<Actor> ADA =
      Optional.of(new Actor(Cast.ada().name(), Optional.of(Cast.ada().id())));

  protected abstract EventSentences sentences();

  @Test
  void it_begins_with_who_did_it_and_names_what_it_is_about() {
    assertThat(Catalogue.all())
        .allSatisfy(kind ->
            assertThat(said(event(kind, ADA, TITLE)))
                .startsWith("Ada Lovelace ")
                .contains(TITLE)
                .hasSizeGreaterThan("Ada Lovelace ".length() + TITLE.length()));
  }

  @Test
  void what_nobody_did_is_said_without_a_name() {
    assertThat(Catalogue.all())
        .allSatisfy(kind ->
            assertThat(said(event(kind, Optional.empty(), TITLE)))
                .contains(TITLE)
                .doesNotContain("Ada"));
  }

  @Test
  void a_kind_that_the_catalogue_no_longer_has_still_has_its_title() {
    var gone = new Kind("comet.seen", Category.COMPANY, false, true);

    assertThat(said(event(gone, ADA, TITLE))).contains(TITLE);
  }

  @Test
  void it_is_in_the_language_of_the_locale_whatever_its_country() {
    assertThat(Languages.ALL)
        .allSatisfy(locale -> assertThat(languageFor(locale)).isEqualTo(locale));
    assertThat(languageFor(Locale.forLanguageTag("de-AT"))).isEqualTo(Locale.GERMAN);
  }

  @Test
  void a_language_that_nobody_wrote_is_english() {
    assertThat(languageFor(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void a_title_is_said_letter_by_letter() {
    for (var title :
        List.of(
            "<b>{title}</b> *x* &amp; ${7*7} $1 \\1", "See evil.example or https://a.example/b")) {
      assertThat(said(event(COMMENT, ADA, title))).contains(title);
    }
  }

  @Test
  void a_name_is_said_letter_by_letter() {
    var name = "{title} *Star* evil.example";
    var actor = Optional.of(new Actor(new PersonName(name), Optional.empty()));

    assertThat(said(event(COMMENT, actor, TITLE))).startsWith(name + " ").contains(TITLE);
  }

  @Test
  void it_stays_on_one_line() {
    assertThat(said(event(COMMENT, ADA, "One\r\nTwo\tThree"))).contains("One Two Three");
  }

  private Locale languageFor(Locale locale) {
    return sentences().say(event(COMMENT, ADA, TITLE), locale).language();
  }

  private String said(Event event) {
    return sentences().say(event, Locale.ENGLISH).text();
  }

  private static Event event(Kind kind, Optional<Actor> actor, String title) {
    return new Event(
        new EventId(Cast.id(1)),
        new CompanyId(Cast.id(2)),
        kind,
        actor,
        Optional.empty(),
        title,
        "",
        "https://app.example.com/7",
        Optional.empty(),
        Cast.NOW,
        Cast.NOW.plusSeconds(60));
  }
}
