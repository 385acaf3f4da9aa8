package dev.mailroom.mail.freemarker;

import static dev.mailroom.mail.freemarker.Samples.ADDRESS;
import static dev.mailroom.mail.freemarker.Samples.AT;
import static dev.mailroom.mail.freemarker.Samples.COMPANY_LINK;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.CompanyEmail;
import dev.mailroom.domain.template.EmailContent;
import java.time.Duration;
import java.util.List;

/** One of each mail about a place in a company. */
final class CompanySamples {

  static final String JOIN_LINK =
      "https://mail.nexusdynamics.com/join/confirm/Jn4mT0yBf7Zk2Wc9Hs4Xn8Lr1Dp6Ja5EoUi0Tg_-dEf";

  private CompanySamples() {}

  static List<EmailContent> of(PersonName name, PersonName by, String company) {
    var noor = EmailAddress.of("noor.haddad@northwind.example");
    return List.of(
        new CompanyEmail.AddedToCompany(name, ADDRESS, company, "member", by, COMPANY_LINK, AT),
        new CompanyEmail.RemovedFromCompany(name, ADDRESS, company, by, AT),
        new CompanyEmail.RoleChanged(
            name, ADDRESS, company, "member", "admin", by, COMPANY_LINK, AT),
        new CompanyEmail.JoinConfirm(noor, company, JOIN_LINK, AT.plus(Duration.ofHours(24))));
  }
}
