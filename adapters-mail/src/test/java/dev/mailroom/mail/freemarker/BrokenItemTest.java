package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.template.NotificationEmail.Batch;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BrokenItemTest {

  @Test
  void what_has_no_words_is_shown_by_its_title_and_the_others_as_ever() {
    var good = NotificationSamples.item("comment.added", "discussions", Samples.BEN, "Budget", 1);
    var broken = NotificationSamples.item("comet.seen", "comets", Samples.BEN, "Halley is back", 2);
    var batch =
        new Batch(
            NotificationSamples.envelope(Samples.ADA, Samples.BEN, "Northwind"),
            List.of(good, broken),
            Samples.AT,
            NotificationSamples.SEE_ALL);

    var mail = Samples.render(batch);

    assertThat(mail.subject()).startsWith("2 things");
    assertThat(mail.text())
        .contains("Ben Osei commented on Budget", "\nHalley is back\n", "    " + broken.link());
    assertThat(mail.text()).containsOnlyOnce("> The numbers are in. See the list. one two");
    assertThat(Jsoup.parse(mail.html()).select("a[href=" + broken.link() + "]").text())
        .isEqualTo("Halley is back");
  }
}
