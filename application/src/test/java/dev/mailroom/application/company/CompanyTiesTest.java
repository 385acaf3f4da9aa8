package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.account.port.AccountTies.Ties;
import dev.mailroom.application.company.port.Places;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Place;
import dev.mailroom.domain.company.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyTiesTest {

  private static final AccountId ADA = new AccountId(new UUID(0, 1));

  private final List<String> asked = new ArrayList<>();
  private final CompanyTies ties = new CompanyTies(new AdasPlaces());

  @Test
  void what_is_to_be_handed_over_and_what_will_be_empty_is_named() {
    var expected = new Ties(List.of("Acme"), List.of("Crux", "Dune"));

    assertThat(ties.of(ADA)).isEqualTo(expected);
    assertThat(ties.forUpdate(ADA)).isEqualTo(expected);
    assertThat(asked).containsExactly("of", "of for update");
  }

  @Test
  void an_end_is_the_end_of_all_places() {
    ties.end(ADA);

    assertThat(asked).containsExactly("delete all");
  }

  private final class AdasPlaces implements Places {
    @Override
    public List<Place> of(AccountId account) {
      asked.add("of");
      return List.of(
          new Place(new CompanyName("Acme"), Role.OWNER, 0, 3),
          new Place(new CompanyName("Bolt"), Role.OWNER, 1, 3),
          new Place(new CompanyName("Crux"), Role.OWNER, 0, 0),
          new Place(new CompanyName("Dune"), Role.MEMBER, 0, 0));
    }

    @Override
    public List<Place> ofForUpdate(AccountId account) {
      var places = of(account);
      asked.set(asked.size() - 1, "of for update");
      return places;
    }

    @Override
    public void deleteAll(AccountId account) {
      asked.add("delete all");
    }
  }
}
