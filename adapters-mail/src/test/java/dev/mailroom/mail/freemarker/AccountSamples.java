package dev.mailroom.mail.freemarker;

import static dev.mailroom.mail.freemarker.Samples.ACCOUNT_LINK;
import static dev.mailroom.mail.freemarker.Samples.ADDRESS;
import static dev.mailroom.mail.freemarker.Samples.AT;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.AccountEmail;
import dev.mailroom.domain.template.EmailContent;
import java.time.Duration;
import java.util.List;

/** One of each mail about an account's address or end. */
final class AccountSamples {

  static final String CONFIRM_LINK =
      "https://mail.nexusdynamics.com/account/email/Pq7mT0yBf7Zk2Wc9Hs4Xn8Lr1Dp6Ja5EoUi0Tg_-aBc";

  private static final EmailAddress NEW_ADDRESS = EmailAddress.of("ada@park.example");

  private AccountSamples() {}

  static List<EmailContent> of(PersonName name) {
    return List.of(
        new AccountEmail.EmailChangeConfirm(
            name, ADDRESS, NEW_ADDRESS, CONFIRM_LINK, AT.plus(Duration.ofHours(24))),
        new AccountEmail.EmailChangeRequested(
            name, ADDRESS, NEW_ADDRESS.masked(), ACCOUNT_LINK, AT),
        new AccountEmail.EmailChanged(name, ADDRESS, NEW_ADDRESS.masked(), AT, Samples.FORGOT_LINK),
        new AccountEmail.AccountDeleted(name, ADDRESS, AT));
  }
}
