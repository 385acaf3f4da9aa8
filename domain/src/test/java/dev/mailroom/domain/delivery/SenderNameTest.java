package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderNameTest {

  private static final EmailAddress ADDRESS = EmailAddress.of("notify@nexus.example");
  private static final Mailbox SERVICE = Mailbox.of("Nexus Dynamics", ADDRESS);

  @Test
  void a_person_stands_before_their_company_and_the_address_stays_ours() {
    assertThat(over("Ben Osei", "Northwind"))
        .isEqualTo(Mailbox.of("Ben Osei (Northwind)", ADDRESS));
  }

  @Test
  void what_nobody_did_comes_from_the_company() {
    assertThat(SenderName.over(SERVICE, envelope(Optional.empty(), "Northwind")))
        .isEqualTo(Mailbox.of("Northwind", ADDRESS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boss@bank.example | boss bank.example (Northwind)",
        "Ada\", Eve <eve | Ada Eve eve (Northwind)",
        "Ada (Nexus Dynamics) | Ada Nexus Dynamics (Northwind)",
        "Ada ＠bank（Nexus） | Ada bank Nexus (Northwind)",
        "@@@ | Northwind",
        "nexus-dynamics | Northwind",
        "Ｎexus Dynamics Support | Northwind"
      })
  void a_name_passes_neither_for_an_address_nor_for_the_service(String typed, String shown) {
    assertThat(over(typed, "Northwind").name()).contains(shown);
  }

  @Test
  void a_company_of_marks_alone_leaves_the_name_of_the_service() {
    assertThat(over("Ben Osei", "((()))")).isEqualTo(SERVICE);
  }

  @Test
  void the_company_stays_behind_the_longest_name() {
    assertThat(over("x".repeat(100), "y".repeat(100)).name())
        .contains("x".repeat(50) + " (" + "y".repeat(47) + ")");
  }

  @Property(tries = 500)
  void any_two_names_make_a_sender(@ForAll("names") String person, @ForAll("names") String of) {
    var name = over(person, of).name().orElseThrow();

    assertThat(name.codePointCount(0, name.length())).isBetween(1, Mailbox.MAX_NAME_LENGTH);
    assertThat(name).doesNotContain("@", "<", ">", "\"", ",", ";");
    assertThat(name.chars().filter(c -> c == '(').count()).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("@()<>\",;: aB\u00df\u5bc6\uff20")
        .withCharRange('a', '\u04ff')
        .ofMaxLength(140)
        .map(
            text -> PersonName.parse(text + "x").map(PersonName::value).orElse("Ada \ud83d\udc69"));
  }

  private static Mailbox over(String person, String company) {
    return SenderName.over(SERVICE, envelope(PersonName.parse(person), company));
  }

  private static Envelope envelope(Optional<PersonName> sender, String company) {
    return new Envelope(
        EmailAddress.of("ada@example.com"),
        Optional.empty(),
        company,
        "northwind",
        sender,
        Optional.empty(),
        Optional.empty());
  }
}
