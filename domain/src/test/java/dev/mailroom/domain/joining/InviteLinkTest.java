package dev.mailroom.domain.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.token.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteLinkTest {

  private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final AccountId ADA = new AccountId(new UUID(1, 1));
  private static final AccountId BEN = new AccountId(new UUID(1, 2));

  @Test
  void a_link_without_an_end_stays_open() {
    var link = link(Optional.empty(), OptionalInt.empty());

    assertThat(link.used(NOW).standing(NOW.plus(Duration.ofDays(3_000))))
        .isEqualTo(LinkStanding.OPEN);
  }

  @Test
  void it_ends_at_its_end() {
    var link = link(Optional.of(END), OptionalInt.empty());

    assertThat(link.standing(END.minusMillis(1))).isEqualTo(LinkStanding.OPEN);
    assertThat(link.standing(END)).isEqualTo(LinkStanding.EXPIRED);
  }

  @Test
  void it_is_used_up_by_its_last_use() {
    var link = link(Optional.empty(), OptionalInt.of(2)).used(NOW);
    assertThat(link.standing(NOW)).isEqualTo(LinkStanding.OPEN);

    var last = link.used(END);

    assertThat(last.standing(NOW)).isEqualTo(LinkStanding.USED_UP);
    assertThat(last.usage()).isEqualTo(new LinkUsage(2, Optional.of(END)));
  }

  @Test
  void closed_is_closed_whatever_else_it_is() {
    var link = link(Optional.of(NOW), OptionalInt.of(1)).used(NOW);

    assertThat(link.closed(NOW).standing(NOW)).isEqualTo(LinkStanding.CLOSED);
  }

  @Test
  void who_changes_its_terms_answers_for_it_and_its_uses_stay_counted() {
    var link = link(Optional.empty(), OptionalInt.of(1)).used(NOW);
    var wider = terms(Optional.empty(), OptionalInt.of(2));

    var changed = link.with(wider, BEN);

    assertThat(changed.maker()).isEqualTo(BEN);
    assertThat(changed.token()).isEqualTo(link.token());
    assertThat(changed.usage().count()).isEqualTo(1);
    assertThat(changed.standing(NOW)).isEqualTo(LinkStanding.OPEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"OWNER", "ADMIN"})
  void it_makes_nobody_who_manages_others(Role role) {
    assertThatThrownBy(
            () -> new LinkTerms(role, DomainList.NONE, Optional.empty(), OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void no_other_number_of_uses(int uses) {
    assertThatThrownBy(() -> terms(Optional.empty(), OptionalInt.of(uses)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void without_domains_every_address_will_do() {
    var noor = EmailAddress.of("noor@x.example");
    var only = new DomainList(List.of(new MailDomain("y.example")));

    assertThat(terms(Optional.empty(), OptionalInt.empty()).admits(noor)).isTrue();
    assertThat(new LinkTerms(Role.GUEST, only, Optional.empty(), OptionalInt.empty()).admits(noor))
        .isFalse();
  }

  @Test
  void a_request_lives_a_day_and_is_used_once() {
    var request =
        JoinRequest.made(
            new SecretToken(new byte[SecretToken.BYTES]).hash(),
            new InviteLinkId(new UUID(2, 1)),
            EmailAddress.of("noor@x.example"),
            NOW);

    assertThat(request.isLive(NOW.plus(Duration.ofHours(24)).minusMillis(1))).isTrue();
    assertThat(request.isLive(NOW.plus(Duration.ofHours(24)))).isFalse();
    assertThat(request.spent().isLive(NOW)).isFalse();
  }

  private static InviteLink link(Optional<Instant> end, OptionalInt uses) {
    return InviteLink.made(
        new InviteLinkId(new UUID(2, 1)),
        new InviteLink.Place(new CompanyId(new UUID(3, 1)), ADA),
        new SecretToken(new byte[SecretToken.BYTES]).hash(),
        terms(end, uses),
        NOW);
  }

  private static LinkTerms terms(Optional<Instant> end, OptionalInt uses) {
    return new LinkTerms(Role.MEMBER, DomainList.NONE, end, uses);
  }
}
