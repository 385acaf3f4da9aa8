package dev.mailroom.domain.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.joining.DomainList.Reading.Read;
import dev.mailroom.domain.joining.DomainList.Reading.Unreadable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainListTest {

  @Test
  void domains_stand_apart_by_anything_that_people_put_between_them() {
    var read = DomainList.read(" b.example,\r\n@a.example; B.example\tc.example ");

    assertThat(read).isEqualTo(new Read(list("a.example", "b.example", "c.example")));
    assertThat(((Read) read).list().lines()).isEqualTo("a.example\nb.example\nc.example");
  }

  @Test
  void nothing_is_an_empty_list() {
    assertThat(DomainList.read(" \n, ;")).isEqualTo(new Read(DomainList.NONE));
  }

  @Test
  void words_that_are_no_domains_are_named() {
    assertThat(DomainList.read("a.example ada@a.example localhost"))
        .isEqualTo(
            new Unreadable(new DomainProblem.NotDomains(List.of("ada@a.example", "localhost"))));
  }

  @Test
  void twenty_fit_and_one_more_does_not() {
    assertThat(DomainList.read(numbered(20))).isInstanceOf(Read.class);
    assertThat(DomainList.read(numbered(20) + " d1.example")).isInstanceOf(Read.class);
    assertThat(DomainList.read(numbered(21)))
        .isEqualTo(new Unreadable(new DomainProblem.TooMany(21)));
    assertThatThrownBy(() -> list(numbered(21).split(" ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_subdomain_is_another_domain() {
    var example = list("example.com");

    assertThat(example.holds(EmailAddress.of("ada@example.com"))).isTrue();
    assertThat(example.holds(EmailAddress.of("ada@mail.example.com"))).isFalse();
    assertThat(example.holds(EmailAddress.of("ada@notexample.com"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "outlook.fr",
        "hotmail.com",
        "hotmail.co.uk",
        "live.nl",
        "yahoo.com",
        "yahoo.co.jp",
        "yahoo.com.br",
        "icloud.com",
        "proton.me",
        "gmx.de",
        "gmx.net",
        "web.de",
        "mail.ru",
        "yandex.ru",
        "qq.com",
        "163.com",
        "vip.163.com",
        "mailinator.com",
        "privaterelay.appleid.com"
      })
  void where_anybody_can_have_a_mailbox_nobody_is_trusted(String domain) {
    assertThat(DomainList.readTrusted("example.com " + domain))
        .isEqualTo(new Unreadable(new DomainProblem.Public(List.of(new MailDomain(domain)))));
    assertThat(DomainList.read(domain)).isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "yahoo.example",
        "mygmail.com",
        "gmail.com.example",
        "live.acme.com",
        "outlook.consulting",
        "xn--bcher-kva.example"
      })
  void what_only_looks_like_it_is_trusted(String domain) {
    assertThat(DomainList.readTrusted(domain)).isEqualTo(new Read(list(domain)));
  }

  private static String numbered(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "d" + number + ".example")
        .collect(Collectors.joining(" "));
  }

  private static DomainList list(String... domains) {
    return new DomainList(Stream.of(domains).map(MailDomain::new).toList());
  }
}
