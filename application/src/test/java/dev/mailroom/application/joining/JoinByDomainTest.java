package dev.mailroom.application.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.joining.JoinByDomain.Result;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of a domain that a company trusts. */
class JoinByDomainTest {

  private final Ways site = new Ways();

  @BeforeEach
  void harbour_trusts_example_net() {
    trust("example.net");
  }

  @Test
  void who_has_a_verified_address_there_sees_the_company_and_joins_as_a_member() {
    site.verify(site.cy);
    assertThat(site.joinable.companiesFor(site.cy)).containsExactly(site.harbour);

    assertThat(join(site.cy)).isEqualTo(new Result.Joined(site.harbour.slug()));

    assertThat(site.roleOf(site.cy)).contains(Role.MEMBER);
    assertThat(site.joinable.companiesFor(site.cy)).isEmpty();
    assertThat(site.people.audit.actions()).endsWith(AuditAction.JOINED_BY_DOMAIN);
  }

  @Test
  void an_address_that_nobody_verified_counts_for_nothing() {
    assertThat(site.joinable.companiesFor(site.cy)).isEmpty();

    assertThat(join(site.cy)).isEqualTo(new Result.NotFound());
    assertThat(site.roleOf(site.cy)).isEmpty();
  }

  @Test
  void another_domain_does_not_do_nor_does_a_subdomain() {
    var eve = site.people.add("Eve", "eve@example.org", SiteRole.PERSON);
    var sub = site.people.add("Sub", "sub@mail.example.net", SiteRole.PERSON);

    for (var account : List.of(eve, sub)) {
      site.verify(account);
      assertThat(site.joinable.companiesFor(account)).isEmpty();
      assertThat(join(account)).isEqualTo(new Result.NotFound());
    }
  }

  @Test
  void a_company_that_trusts_nobody_is_unknown_to_all() {
    site.verify(site.cy);
    trust("");

    assertThat(site.joinable.companiesFor(site.cy)).isEmpty();
    assertThat(join(site.cy)).isEqualTo(new Result.NotFound());
    assertThat(site.joinByDomain.join(new JoinByDomain.Command(site.cy.id(), "nowhere")))
        .isEqualTo(new Result.NotFound());
  }

  @Test
  void who_was_removed_does_not_come_back() {
    site.verify(site.cy);
    join(site.cy);
    site.remove(site.cy);

    assertThat(site.joinable.companiesFor(site.cy)).isEmpty();
    assertThat(join(site.cy)).isEqualTo(new Result.NotFound());
  }

  @Test
  void a_disabled_account_does_not_join() {
    site.verify(site.cy);
    site.people.disable(site.cy);

    assertThat(join(site.cy)).isEqualTo(new Result.NotFound());
  }

  @Test
  void a_member_keeps_the_place_and_of_a_hundred_tries_one_counts() {
    site.verify(site.cy);

    var results = Crowd.of(100, () -> join(site.cy));

    assertThat(results).containsOnly(new Result.Joined(site.harbour.slug()));
    assertThat(site.people.audit.actions()).containsOnlyOnce(AuditAction.JOINED_BY_DOMAIN);
    site.place(site.cy, Role.ADMIN);
    join(site.cy);
    assertThat(site.roleOf(site.cy)).contains(Role.ADMIN);
  }

  private void trust(String domains) {
    site.saveDomains.save(new SaveTrustedDomains.Command(site.ada.id(), Ways.SLUG, domains));
  }

  private Result join(Account account) {
    return site.joinByDomain.join(new JoinByDomain.Command(account.id(), Ways.SLUG));
  }
}
