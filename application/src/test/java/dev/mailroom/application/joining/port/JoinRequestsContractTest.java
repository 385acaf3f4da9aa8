package dev.mailroom.application.joining.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.domain.token.SecretToken;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link JoinRequests} keeps. */
public abstract class JoinRequestsContractTest {

  private static final Instant NOW = Cast.NOW;
  private static final Instant DAY_AFTER = NOW.plusSeconds(86_400);
  private static final EmailAddress NOOR = EmailAddress.of("noor@x.example");
  private static final EmailAddress THEO = EmailAddress.of("theo@x.example");

  protected abstract Transactions transactions();

  protected abstract InviteLinks links();

  protected abstract JoinRequests requests();

  @BeforeEach
  void two_links() {
    link(1);
    link(2);
  }

  @Test
  void a_request_is_found_by_its_token() {
    var request = ask(NOOR, 1, 11, NOW);

    assertThat(requests().find(Cast.token(11))).contains(request);
    assertThat(requests().find(Cast.token(12))).isEmpty();
  }

  @Test
  void only_the_newest_of_an_address_and_a_link_counts() {
    ask(NOOR, 1, 11, NOW);
    var elsewhere = ask(NOOR, 2, 12, NOW);
    var other = ask(THEO, 1, 13, NOW);
    var newer = ask(NOOR, 1, 14, NOW);

    assertThat(spend(11, NOW)).isEmpty();
    assertThat(spend(12, NOW)).contains(elsewhere.spent());
    assertThat(spend(13, NOW)).contains(other.spent());
    assertThat(spend(14, NOW)).contains(newer.spent());
  }

  @Test
  void a_used_request_is_remembered_and_a_new_one_takes_its_place() {
    var request = ask(NOOR, 1, 11, NOW);
    spend(11, NOW);
    assertThat(requests().find(Cast.token(11))).contains(request.spent());

    var again = ask(NOOR, 1, 12, NOW);

    assertThat(requests().find(Cast.token(11))).isEmpty();
    assertThat(spend(12, NOW)).contains(again.spent());
  }

  @Test
  void of_a_hundred_at_once_one_spends_it() {
    var request = ask(NOOR, 1, 11, NOW);

    var answers = Crowd.of(100, () -> spend(11, NOW));

    assertThat(answers)
        .filteredOn(Optional::isPresent)
        .containsExactly(Optional.of(request.spent()));
  }

  @Test
  void what_has_expired_cannot_be_spent() {
    var request = ask(NOOR, 1, 11, NOW);

    assertThat(spend(11, DAY_AFTER)).isEmpty();
    assertThat(spend(11, DAY_AFTER.minusMillis(1))).contains(request.spent());
  }

  @Test
  void a_request_waits_on_when_its_confirmation_is_rolled_back() {
    var request = ask(NOOR, 1, 11, NOW);

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  requests().spend(Cast.token(11), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(requests().find(Cast.token(11))).contains(request);
  }

  @Test
  void what_ended_long_ago_is_forgotten() {
    ask(NOOR, 1, 11, NOW);
    ask(THEO, 1, 12, NOW.plusSeconds(1));

    int gone =
        transactions().inTransaction(() -> requests().removeEndedBefore(DAY_AFTER.plusMillis(1)));

    assertThat(gone).isEqualTo(1);
    assertThat(requests().find(Cast.token(11))).isEmpty();
    assertThat(requests().find(Cast.token(12))).isPresent();
  }

  private void link(int number) {
    var secret = new SecretToken(ByteBuffer.allocate(SecretToken.BYTES).putInt(number).array());
    var place = new InviteLink.Place(new CompanyId(Cast.id(100 + number)), Cast.ada().id());
    var terms = new LinkTerms(Role.MEMBER, DomainList.NONE, Optional.empty(), OptionalInt.empty());
    var link = InviteLink.made(id(number), place, secret.hash(), terms, NOW);
    transactions().inTransaction(() -> links().add(link, secret));
  }

  private JoinRequest ask(EmailAddress email, int link, int token, Instant at) {
    var request = JoinRequest.made(Cast.token(token), id(link), email, at);
    transactions().inTransaction(() -> requests().replace(request));
    return request;
  }

  private Optional<JoinRequest> spend(int token, Instant now) {
    return transactions().inTransaction(() -> requests().spend(Cast.token(token), now));
  }

  private static InviteLinkId id(int number) {
    return new InviteLinkId(Cast.id(number));
  }
}
