package dev.mailroom.application.joining.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.domain.token.SecretToken;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link InviteLinks} keeps. */
public abstract class InviteLinksContractTest {

  private static final Instant NOW = Cast.NOW;
  private static final CompanyId HARBOUR = new CompanyId(Cast.id(101));
  private static final CompanyId QUILL = new CompanyId(Cast.id(102));
  private static final LinkTerms FREE = terms(Optional.empty(), OptionalInt.empty());

  protected abstract Transactions transactions();

  protected abstract InviteLinks links();

  @Test
  void a_link_is_found_as_it_was_added() {
    var plain = add(HARBOUR, 1, FREE);
    var full =
        add(
            QUILL,
            2,
            new LinkTerms(
                Role.GUEST,
                new DomainList(
                    List.of(new MailDomain("x.example"), new MailDomain("xn--bcher-kva.example"))),
                Optional.of(NOW.plusSeconds(60)),
                OptionalInt.of(10_000)));

    assertThat(links().find(plain.id())).contains(plain);
    assertThat(links().findOpen(QUILL)).contains(full);
    assertThat(links().findByToken(secret(2).hash())).contains(full);
    assertThat(links().findByToken(secret(3).hash())).isEmpty();
    assertThat(links().find(id(3))).isEmpty();
  }

  @Test
  void its_secret_can_be_read_again_until_it_is_closed() {
    var link = add(HARBOUR, 1, FREE);
    assertThat(links().secretOf(link.id())).contains(secret(1));

    update(link.closed(NOW));

    assertThat(links().secretOf(link.id())).isEmpty();
    assertThat(links().findOpen(HARBOUR)).isEmpty();
    assertThat(links().findByToken(secret(1).hash())).contains(link.closed(NOW));
  }

  @Test
  void a_company_has_one_open_link() {
    var first = add(HARBOUR, 1, FREE);

    assertThat(inTransaction(() -> links().add(link(HARBOUR, 2, FREE), secret(2)))).isFalse();
    assertThat(links().findOpen(HARBOUR)).contains(first);
    update(first.closed(NOW));
    var second = add(HARBOUR, 2, FREE);

    assertThat(links().findOpen(HARBOUR)).contains(second);
  }

  @Test
  void of_a_hundred_at_once_one_is_added() {
    var number = new AtomicInteger();

    var added =
        Crowd.of(
            100,
            () -> {
              int mine = number.incrementAndGet();
              return inTransaction(() -> links().add(link(HARBOUR, mine, FREE), secret(mine)));
            });

    assertThat(added).filteredOn(it -> it).hasSize(1);
  }

  @Test
  void maker_and_terms_are_written() {
    var link = add(HARBOUR, 1, FREE);
    var ben = Cast.ben().id();

    var changed = link.with(terms(Optional.of(NOW), OptionalInt.of(3)), ben);
    update(changed);

    assertThat(links().findOpen(HARBOUR)).contains(changed);
    assertThat(links().secretOf(link.id())).contains(secret(1));
  }

  @Test
  void uses_are_counted_and_nobody_else_changes_their_number() {
    var link = add(HARBOUR, 1, FREE);
    var later = NOW.plusSeconds(5);

    assertThat(use(link, NOW)).isTrue();
    assertThat(use(link, later)).isTrue();
    update(link.with(terms(Optional.empty(), OptionalInt.of(7)), link.maker()));

    var stored = links().find(link.id()).orElseThrow();
    assertThat(stored.usage().count()).isEqualTo(2);
    assertThat(stored.usage().lastAt()).contains(later);
  }

  @Test
  void what_is_not_open_cannot_be_used() {
    var closed = add(HARBOUR, 1, FREE);
    update(closed.closed(NOW));
    var expiring = add(HARBOUR, 2, terms(Optional.of(NOW), OptionalInt.empty()));

    assertThat(use(closed, NOW)).isFalse();
    assertThat(use(expiring, NOW)).isFalse();
    assertThat(use(expiring, NOW.minusMillis(1))).isTrue();
    assertThat(use(link(QUILL, 3, FREE), NOW)).isFalse();
  }

  @Test
  void of_a_hundred_at_once_no_more_are_counted_than_the_link_lets_in() {
    var link = add(HARBOUR, 1, terms(Optional.empty(), OptionalInt.of(10)));

    var answers = Crowd.of(100, () -> use(link, NOW));

    assertThat(answers).filteredOn(it -> it).hasSize(10);
    assertThat(links().find(link.id()).orElseThrow().usage().count()).isEqualTo(10);
  }

  @Test
  void a_use_that_is_rolled_back_does_not_count() {
    var link = add(HARBOUR, 1, terms(Optional.empty(), OptionalInt.of(1)));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  links().use(link.id(), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(links().find(link.id())).contains(link);
    assertThat(use(link, NOW)).isTrue();
  }

  @Test
  void what_was_closed_long_ago_is_forgotten() {
    var first = add(HARBOUR, 1, FREE);
    update(first.closed(NOW));
    var open = add(HARBOUR, 2, FREE);

    assertThat(removeClosedBefore(NOW)).isZero();
    assertThat(removeClosedBefore(NOW.plusMillis(1))).isEqualTo(1);
    assertThat(links().find(first.id())).isEmpty();
    assertThat(links().find(open.id())).contains(open);
  }

  private int removeClosedBefore(Instant time) {
    return inTransaction(() -> links().removeClosedBefore(time));
  }

  private boolean use(InviteLink link, Instant now) {
    return inTransaction(() -> links().use(link.id(), now));
  }

  private void update(InviteLink link) {
    transactions().inTransaction(() -> links().update(link));
  }

  private InviteLink add(CompanyId company, int number, LinkTerms terms) {
    var link = link(company, number, terms);
    assertThat(inTransaction(() -> links().add(link, secret(number)))).isTrue();
    return link;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private static InviteLink link(CompanyId company, int number, LinkTerms terms) {
    var place = new InviteLink.Place(company, Cast.ada().id());
    return InviteLink.made(id(number), place, secret(number).hash(), terms, NOW);
  }

  private static LinkTerms terms(Optional<Instant> end, OptionalInt uses) {
    return new LinkTerms(Role.MEMBER, DomainList.NONE, end, uses);
  }

  private static InviteLinkId id(int number) {
    return new InviteLinkId(Cast.id(number));
  }

  private static SecretToken secret(int number) {
    return new SecretToken(ByteBuffer.allocate(SecretToken.BYTES).putInt(number).array());
  }
}
