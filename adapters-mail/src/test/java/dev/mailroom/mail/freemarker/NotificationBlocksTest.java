package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.NotificationEmail.Notification;
import dev.mailroom.domain.template.RenderedEmail;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kind's mail has of its own. */
class NotificationBlocksTest {

  private static final String WROTE = "Ben wrote:";
  private static final String ACCESS = "is up to its owners and administrators";

  @ParameterizedTest
  @ValueSource(strings = {"comment.added", "mention.added", "task.commented", "check-in.submitted"})
  void what_was_said_is_said_by_somebody(String kind) {
    var mail = mail(kind, Optional.of(Samples.BEN), "I *agree*.");

    assertThat(shown(mail)).contains(WROTE + " I agree.");
    assertThat(mail.text()).contains("\n" + WROTE + "\n\n> I agree.\n");
  }

  @Test
  void the_description_of_a_task_is_nobodys_words() {
    var mail = mail("task.added", Optional.of(Samples.BEN), "Before Friday.");

    assertThat(shown(mail)).contains("Before Friday.").doesNotContain(WROTE);
    assertThat(mail.text()).contains("Before Friday.").doesNotContain(WROTE);
  }

  @Test
  void nobody_is_quoted_where_nobody_did_it_or_nothing_was_said() {
    assertThat(mail("comment.added", Optional.empty(), "Hello").text()).doesNotContain(" wrote:");
    assertThat(mail("comment.added", Optional.of(Samples.BEN), " ").text()).doesNotContain(WROTE);
  }

  @Test
  void a_change_of_rights_says_who_decides_them() {
    var mail = mail("access.removed", Optional.of(Samples.BEN), "");

    assertThat(shown(mail)).contains("Who may do what in Northwind " + ACCESS);
    assertThat(mail.text().replace('\n', ' ')).contains("in Northwind " + ACCESS);
    assertThat(shown(mail("comment.added", Optional.of(Samples.BEN), ""))).doesNotContain(ACCESS);
  }

  private static String shown(RenderedEmail mail) {
    return Jsoup.parse(mail.html()).body().text();
  }

  private static RenderedEmail mail(String code, Optional<PersonName> actor, String body) {
    var kind = Catalogue.find(code).orElseThrow();
    var item =
        new Item(
            code,
            kind.category().code(),
            actor,
            Optional.empty(),
            Optional.empty(),
            "Autumn launch",
            body,
            "https://app.northwind.example/7",
            "subscribed",
            Samples.AT);
    return Samples.render(
        new Notification(
            NotificationSamples.envelope(Samples.ADA, Samples.BEN, "Northwind"),
            item,
            kind.mandatory()));
  }
}
