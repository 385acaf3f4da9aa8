package dev.mailroom.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "OWNER, 0, 2, true, false",
    "OWNER, 1, 2, false, false",
    "OWNER, 0, 0, false, true",
    "ADMIN, 0, 2, false, false",
    "MEMBER, 0, 0, false, true",
  })
  void a_company_with_others_in_it_needs_an_owner(
      Role role, int owners, int people, boolean last, boolean only) {
    var place = new Place(new CompanyName("Acme"), role, owners, people);

    assertThat(place.isLastOwners()).isEqualTo(last);
    assertThat(place.isOnlyOne()).isEqualTo(only);
  }
}
