package dev.mailroom.application.joining.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.joining.DomainList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TrustedDomains} keeps. */
public abstract class TrustedDomainsContractTest {

  private static final MailDomain EXAMPLE = new MailDomain("example.com");
  private static final Account BEN = Cast.ben();
  private static final CompanyId QUILL = new CompanyId(Cast.id(101));
  private static final CompanyId HARBOUR = new CompanyId(Cast.id(102));

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Companies companies();

  protected abstract Members members();

  protected abstract TrustedDomains trusted();

  @BeforeEach
  void ben_and_two_companies() {
    transactions()
        .inTransaction(() -> {
          accounts().add(BEN);
          companies().add(company(QUILL, "quill"));
          companies().add(company(HARBOUR, "Harbour"));
        });
  }

  @Test
  void each_company_has_its_own_list() {
    replace(QUILL, "b.example", "a.example");
    replace(HARBOUR, "a.example");

    assertThat(trusted().of(QUILL)).isEqualTo(list("a.example", "b.example"));
    assertThat(trusted().of(HARBOUR)).isEqualTo(list("a.example"));
    assertThat(trusted().of(new CompanyId(Cast.id(103)))).isEqualTo(DomainList.NONE);
  }

  @Test
  void a_list_takes_the_place_of_the_earlier_one() {
    replace(QUILL, "a.example", "b.example");

    replace(QUILL, "b.example", "c.example");
    assertThat(trusted().of(QUILL)).isEqualTo(list("b.example", "c.example"));
    replace(QUILL);

    assertThat(trusted().of(QUILL)).isEqualTo(DomainList.NONE);
  }

  @Test
  void companies_that_trust_a_domain_are_open_to_its_people_by_name() {
    replace(QUILL, "example.com", "z.example");
    replace(HARBOUR, "example.com");

    assertThat(trusted().openTo(BEN.id(), EXAMPLE)).containsExactly(HARBOUR, QUILL);
    assertThat(trusted().openTo(BEN.id(), new MailDomain("z.example"))).containsExactly(QUILL);
    assertThat(trusted().openTo(BEN.id(), new MailDomain("mail.example.com"))).isEmpty();
  }

  @Test
  void neither_members_nor_the_removed_find_it_open() {
    replace(QUILL, "example.com");
    replace(HARBOUR, "example.com");
    var place = new Membership(QUILL, BEN.id(), Role.MEMBER, Cast.NOW);

    transactions().inTransaction(() -> companies().addMember(place));
    assertThat(trusted().openTo(BEN.id(), EXAMPLE)).containsExactly(HARBOUR);
    transactions().inTransaction(() -> members().remove(place, Cast.NOW));

    assertThat(trusted().openTo(BEN.id(), EXAMPLE)).containsExactly(HARBOUR);
  }

  @Test
  void a_list_that_is_rolled_back_is_not_there() {
    replace(QUILL, "a.example");

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  trusted().replace(QUILL, list("b.example"));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(trusted().of(QUILL)).isEqualTo(list("a.example"));
  }

  private void replace(CompanyId company, String... domains) {
    transactions().inTransaction(() -> trusted().replace(company, list(domains)));
  }

  private static DomainList list(String... domains) {
    return new DomainList(Stream.of(domains).map(MailDomain::new).toList());
  }

  private static Company company(CompanyId id, String name) {
    var typed = new CompanyName(name);
    return new Company(id, typed, Slug.suggestedBy(typed), Cast.NOW);
  }
}
