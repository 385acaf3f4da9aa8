package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.RenderedEmail;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountAndCompanyMailsTest {

  @ParameterizedTest
  @CsvSource({
    "EMAIL_CHANGE_CONFIRM, Confirm this address",
    "EMAIL_CHANGE_REQUESTED, Review your account",
    "EMAIL_CHANGED, Get help",
    "COMPANY_ADDED, Open Northwind Traders",
    "ROLE_CHANGED, Open Northwind Traders",
    "JOIN_CONFIRM, Confirm and join",
  })
  void the_one_button_names_the_act(EmailKind kind, String words) {
    assertThat(Jsoup.parse(sample(kind).html()).select("a.m-btn-a").eachText())
        .containsExactly(words);
  }

  @ParameterizedTest
  @EnumSource(
      value = EmailKind.class,
      names = {"ACCOUNT_DELETED", "COMPANY_REMOVED"})
  void where_nothing_is_left_to_open_there_is_no_button(EmailKind kind) {
    assertThat(Jsoup.parse(sample(kind).html()).select("a")).isEmpty();
  }

  @Test
  void a_stranger_at_a_mistyped_address_does_not_learn_the_old_one() {
    var mail = sample(EmailKind.EMAIL_CHANGE_CONFIRM);

    assertThat(mail.text()).contains("a***@nexusdynamics.com").contains("ada@park.example");
    assertThat(mail.html() + mail.text()).doesNotContain("ada.park@");
  }

  @ParameterizedTest
  @EnumSource(
      value = EmailKind.class,
      names = {"EMAIL_CHANGE_REQUESTED", "EMAIL_CHANGED"})
  void whoever_reads_the_old_mailbox_learns_the_new_address_only_in_part(EmailKind kind) {
    var mail = sample(kind);

    assertThat(mail.text()).contains("New address      a***@park.example\n");
    assertThat(mail.html() + mail.text()).doesNotContain("ada@park.example");
  }

  @Test
  void a_new_role_is_named_beside_the_old_one() {
    var mail = sample(EmailKind.ROLE_CHANGED);

    assertThat(mail.subject()).isEqualTo("You are now an admin of Northwind Traders");
    assertThat(mail.text().replace("\n", " "))
        .contains("Before, you were a member; now you are an admin.");
  }

  @Test
  void who_was_removed_is_told_by_whom() {
    assertThat(sample(EmailKind.COMPANY_REMOVED).text()).contains("By               Ben Osei\n");
  }

  private static RenderedEmail sample(EmailKind kind) {
    return Samples.render(Samples.sample(kind, Samples.all()));
  }
}
