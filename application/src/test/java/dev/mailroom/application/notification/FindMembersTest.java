package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindMembersTest {

  private final Newsroom room = new Newsroom();
  private final Account cy = room.acme.with("Cy", Role.GUEST);

  @Test
  void members_are_found_by_id_and_by_address_in_any_case_each_by_what_was_asked() {
    var id = cy.id().value().toString().toUpperCase(Locale.ROOT);
    var address = room.ben.email().value().toUpperCase(Locale.ROOT);

    assertThat(find(id, address, address)).isEqualTo(Map.of(id, cy.id(), address, room.ben.id()));
  }

  @Test
  void who_was_removed_is_still_found() {
    room.acme.remove(room.ada, cy);

    assertThat(find(cy.email().value())).containsValue(cy.id());
  }

  @Test
  void nobody_else_is_found() {
    var outsider = room.acme.people.add("Olga Other", "olga@example.com", SiteRole.PERSON);

    assertThat(
            find(
                outsider.email().value(),
                outsider.id().value().toString(),
                "nobody@example.com",
                "1-1-1-1-1",
                "",
                "Cy"))
        .isEmpty();
  }

  private Map<String, AccountId> find(String... people) {
    return room.findMembers.find(new FindMembers.Query(room.acme.company.id(), List.of(people)));
  }
}
