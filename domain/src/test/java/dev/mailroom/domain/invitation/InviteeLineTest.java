package dev.mailroom.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.InviteeLine.Reading.Read;
import dev.mailroom.domain.invitation.InviteeLine.Reading.Unreadable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteeLineTest {

  private static final EmailAddress NOOR = EmailAddress.of("noor@x.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noor Haddad <noor@x.example>, guest",
        "\"Noor Haddad\" <Noor@X.example>; Guest",
        "Noor Haddad, noor@x.example, GUEST",
        "Noor Haddad\tnoor@x.example\tguest",
        "\"Noor Haddad\",\"noor@x.example\",\"guest\"",
        "  noor@x.example , Noor  Haddad , guest ",
        "Noor Haddad,,noor@x.example,,guest"
      })
  void name_address_and_role_come_in_any_form(String line) {
    var noor = new Invitee(NOOR, Optional.of(new PersonName("Noor Haddad")), Role.GUEST);

    assertThat(InviteeLine.read(line, Role.MEMBER)).isEqualTo(new Read(noor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"noor@x.example", "<noor@x.example>", "noor@x.example,", "\"noor@x.example\""})
  void an_address_alone_will_do(String line) {
    var noor = new Invitee(NOOR, Optional.empty(), Role.MEMBER);

    assertThat(InviteeLine.read(line, Role.MEMBER)).isEqualTo(new Read(noor));
  }

  @Test
  void a_comma_in_quotes_belongs_to_the_name() {
    var reading = InviteeLine.read("\"Haddad, Noor\", noor@x.example", Role.MEMBER);

    assertThat(((Read) reading).invitee().name()).contains(new PersonName("Haddad, Noor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Noor Haddad                          | NOT_AN_ADDRESS",
        "noor@localhost                       | NOT_AN_ADDRESS",
        "Noor <noor@x@y.example>              | NOT_AN_ADDRESS",
        "noor@x.example, theo@x.example       | SEVERAL_ADDRESSES",
        "Win on https://x, noor@x.example     | NOT_A_NAME",
        "Noor, noor@x.example, queen          | UNKNOWN_ROLE",
        "Noor, noor@x.example, Haddad, member | UNKNOWN_ROLE"
      })
  void what_cannot_be_read_is_told_apart(String line, LineProblem problem) {
    assertThat(InviteeLine.read(line, Role.MEMBER)).isEqualTo(new Unreadable(problem));
  }

  @Test
  void a_book_in_one_line_is_nobody() {
    assertThat(InviteeLine.read("\"".repeat(60_000) + NOOR.value(), Role.MEMBER))
        .isEqualTo(new Unreadable(LineProblem.NOT_AN_ADDRESS));
    assertThat(InviteeLine.read("\"".repeat(900) + NOOR.value(), Role.MEMBER))
        .isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,address,role", "Name;Email", "\"E-mail\"\t\"Role\"", "email"})
  void the_heading_of_a_table_is_nobody(String line) {
    assertThat(InviteeLine.isHeading(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name <noor@x.example>", "Noor, email", "member"})
  void other_lines_are_no_heading(String line) {
    assertThat(InviteeLine.isHeading(line)).isFalse();
  }
}
