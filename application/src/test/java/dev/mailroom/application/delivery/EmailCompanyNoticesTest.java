package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.company.port.CompanyNotices.Change;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.CompanyEmail.AddedToCompany;
import dev.mailroom.domain.template.CompanyEmail.RemovedFromCompany;
import dev.mailroom.domain.template.CompanyEmail.RoleChanged;
import org.junit.jupiter.api.Test;

class EmailCompanyNoticesTest {

  private final Postroom room = new Postroom();
  private final People people = new People();
  private final Account ada = people.ada();
  private final Account ben = people.ben();

  @Test
  void people_are_told_what_happened_to_their_place() {
    var at = room.clock.instant();
    var acme =
        new Company(
            new CompanyId(people.tokens.nextId()), new CompanyName("Acme"), new Slug("acme"), at);
    var notices = new EmailCompanyNotices(room.queue, Postroom.SITE);
    var change = new Change(ben, acme, ada, at);

    room.transactions.inTransaction(() -> {
      notices.added(change, Role.GUEST);
      notices.roleChanged(change, Role.GUEST, Role.ADMIN);
      notices.removed(change);
    });

    assertThat(room.outbox.rows())
        .extracting(row -> row.email().reader())
        .containsOnly(Reader.of(ben.preferences(), acme.settings()));
    var link = "https://mail.example.com/companies/acme";
    assertThat(room.outbox.rows())
        .extracting(row -> row.email().content())
        .containsExactly(
            new AddedToCompany(ben.name(), ben.email(), "Acme", "guest", ada.name(), link, at),
            new RoleChanged(
                ben.name(), ben.email(), "Acme", "guest", "admin", ada.name(), link, at),
            new RemovedFromCompany(ben.name(), ben.email(), "Acme", ada.name(), at));
    assertThat(room.outbox.rows()).allMatch(row -> row.email().recipient().equals(ben.email()));
  }
}
