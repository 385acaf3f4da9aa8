package dev.mailroom.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailContentTest {

  private static final PersonName ADA = new PersonName("Ada Park");
  private static final EmailAddress ADDRESS = EmailAddress.of("ada@example.com");
  private static final Instant AT = Instant.parse("2026-11-20T13:32:07Z");
  private static final String LINK = "https://x.test/token";

  static List<EmailContent> withLiveLink() {
    var name = Optional.of(ADA);
    return List.of(
        new EmailContent.PasswordReset(ADA, ADDRESS, LINK, AT),
        new AccountEmail.EmailChangeConfirm(ADA, ADDRESS, ADDRESS, LINK, AT),
        new CompanyEmail.JoinConfirm(ADDRESS, "Acme", LINK, AT),
        new InvitationEmail.Invitation(
            name, ADDRESS, ADA, ADDRESS, "Acme", "member", Optional.of("Hi"), true, LINK, AT),
        new InvitationEmail.InvitationReminder(
            name, ADDRESS, ADA, ADDRESS, "Acme", "member", true, LINK, AT));
  }

  @ParameterizedTest
  @MethodSource("withLiveLink")
  void a_live_link_is_never_printed(EmailContent content) {
    assertThat(content).hasToString(content.getClass().getSimpleName() + "[***]");
  }

  @Test
  void a_link_that_stops_mail_is_never_printed() {
    assertThat(new NotificationEmail.OptOutLinks(LINK, LINK)).hasToString("OptOutLinks[***]");
  }

  @ParameterizedTest
  @EnumSource(EmailKind.class)
  void a_kind_is_found_by_its_code(EmailKind kind) {
    assertThat(EmailKind.ofCode(kind.code())).isEqualTo(kind);
  }

  @Test
  void codes_are_the_names_of_files() {
    assertThat(EmailKind.values())
        .extracting(EmailKind::code)
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }
}
