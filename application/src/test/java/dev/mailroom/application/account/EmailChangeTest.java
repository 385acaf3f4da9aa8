package dev.mailroom.application.account;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static dev.mailroom.application.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.RequestEmailChange.Command;
import dev.mailroom.application.account.RequestEmailChange.Result;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailChangeTest {

  private static final Password WRONG = new Password("not my password");
  private static final String NEXT = "countess@example.org";
  private static final EmailAddress NEXT_ADDRESS = EmailAddress.of(NEXT);

  private final People people = new People();
  private final Account ada = people.ada();
  private final RequestEmailChange request =
      new RequestEmailChangeUseCase(
          people.transactions,
          people.accounts,
          people.proof,
          people.attempts,
          new EmailChangeStart(
              people.accounts, people.emailChanges, people.notices, people.audit, people.tokens),
          people.clock);
  private final ViewEmailChange view =
      new ViewEmailChangeUseCase(people.emailChanges, people.clock);
  private final CancelEmailChange cancel =
      new CancelEmailChangeUseCase(
          people.transactions,
          people.accounts,
          people.emailChanges,
          people.notices,
          people.audit,
          people.clock);
  private final ViewEmailChangeLink viewLink =
      new ViewEmailChangeLinkUseCase(people.emailChanges, people.accounts, people.clock);
  private final ConfirmEmailChange confirm =
      new ConfirmEmailChangeUseCase(
          people.transactions,
          people.accounts,
          people.emailChanges,
          new EmailChangeEnd(people.accounts, people.revocation, people.notices, people.audit),
          people.clock);

  @Test
  void a_request_sends_a_link_to_the_new_address_and_a_notice_to_the_old_one() {
    assertThat(request(NEXT)).isEqualTo(new Result.Requested());

    assertThat(people.notices.linkTo(NEXT_ADDRESS)).isPresent();
    assertThat(people.notices.to(ada.id())).containsExactly("change to " + NEXT + " requested");
    assertThat(view.pendingOf(ada.id()))
        .contains(
            new ViewEmailChange.Pending(
                NEXT_ADDRESS, people.clock.instant().plus(TokenPurpose.EMAIL_CHANGE.lifetime())));
    assertThat(people.audit.actions()).containsExactly(AuditAction.EMAIL_CHANGE_REQUESTED);
  }

  @Test
  void the_old_address_stays_in_use_until_the_new_one_is_confirmed() {
    request(NEXT);

    assertThat(people.stored(ada)).isEqualTo(ada);
    assertThat(confirm.confirm(linkTo(NEXT)))
        .isEqualTo(new ConfirmEmailChange.Result.Changed(ada.id()));
    assertThat(people.stored(ada).email()).isEqualTo(NEXT_ADDRESS);
    assertThat(people.logIn().logIn(form(NEXT, PASSWORD)))
        .isInstanceOf(LogIn.Result.LoggedIn.class);
    assertThat(people.logIn().logIn(form("ada@example.com", PASSWORD)))
        .isInstanceOf(LogIn.Result.Refused.class);
  }

  @Test
  void a_confirmed_address_counts_as_verified() {
    request(NEXT);
    assertThat(people.accounts.isVerified(ada.id())).isFalse();

    confirm.confirm(linkTo(NEXT));

    assertThat(people.accounts.isVerified(ada.id())).isTrue();
  }

  @Test
  void sessions_go_on_and_links_to_the_old_address_die() {
    var session = people.loggedIn(ada).session();
    request(NEXT);

    confirm.confirm(linkTo(NEXT));

    assertThat(people.sessions.find(session.hash())).isPresent();
    assertThat(people.links.areRevoked(ada.id())).isTrue();
    assertThat(people.notices.to(ada.id())).endsWith("ada@example.com changed to " + NEXT);
    assertThat(people.audit.actions()).endsWith(AuditAction.EMAIL_CHANGED);
    assertThat(view.pendingOf(ada.id())).isEmpty();
  }

  @Test
  void an_address_that_has_an_account_gets_the_same_answer_and_no_link() {
    var ben = people.ben();

    assertThat(request("ben@example.com")).isEqualTo(new Result.Requested());

    assertThat(people.notices.linkTo(ben.email())).isEmpty();
    assertThat(people.notices.to(ben.id())).isEmpty();
    assertThat(people.notices.to(ada.id())).containsExactly("change to ben@example.com requested");
    assertThat(view.pendingOf(ada.id())).isPresent();
  }

  @Test
  void a_link_that_still_waits_is_taken_back_when_another_change_replaces_it() {
    people.ben();
    request(NEXT);
    assertThat(people.notices.linkWaitingFor(ada.id())).contains(NEXT_ADDRESS);

    request("ben@example.com");

    assertThat(people.notices.linkWaitingFor(ada.id())).isEmpty();
  }

  @Test
  void an_address_that_was_taken_meanwhile_is_not_taken_away() {
    request(NEXT);
    var link = linkTo(NEXT);
    var owner = people.add("Dee", NEXT, SiteRole.PERSON);

    assertThat(confirm.confirm(link)).isEqualTo(new ConfirmEmailChange.Result.Taken());

    assertThat(people.stored(ada)).isEqualTo(ada);
    assertThat(people.stored(owner)).isEqualTo(owner);
    assertThat(view.pendingOf(ada.id())).isEmpty();
    assertThat(people.audit.actions()).doesNotContain(AuditAction.EMAIL_CHANGED);
  }

  @Test
  void only_the_newest_link_works() {
    request("typo@example.org");
    var older = linkTo("typo@example.org");
    request(NEXT);

    assertThat(confirm.confirm(older)).isEqualTo(new ConfirmEmailChange.Result.DeadLink());
    assertThat(viewLink.view(older)).isEqualTo(new ViewEmailChangeLink.Result.Dead());
    assertThat(confirm.confirm(linkTo(NEXT)))
        .isEqualTo(new ConfirmEmailChange.Result.Changed(ada.id()));
  }

  @Test
  void looking_at_the_link_spends_nothing_and_using_it_works_once() {
    request(NEXT);
    var link = linkTo(NEXT);

    for (int i = 0; i < 3; i++) {
      assertThat(viewLink.view(link))
          .isEqualTo(new ViewEmailChangeLink.Result.Live(ada.email(), NEXT_ADDRESS));
    }
    var results = Crowd.of(100, () -> confirm.confirm(link));

    assertThat(results).containsOnlyOnce(new ConfirmEmailChange.Result.Changed(ada.id()));
    assertThat(results).filteredOn(new ConfirmEmailChange.Result.DeadLink()::equals).hasSize(99);
    assertThat(viewLink.view(link)).isEqualTo(new ViewEmailChangeLink.Result.Dead());
  }

  @Test
  void a_link_dies_after_a_day() {
    request(NEXT);
    var link = linkTo(NEXT);
    people.clock.advance(Duration.ofHours(24));

    assertThat(viewLink.view(link)).isEqualTo(new ViewEmailChangeLink.Result.Dead());
    assertThat(confirm.confirm(link)).isEqualTo(new ConfirmEmailChange.Result.DeadLink());
    assertThat(view.pendingOf(ada.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void an_invented_link_is_dead(String token) {
    assertThat(viewLink.view(token)).isEqualTo(new ViewEmailChangeLink.Result.Dead());
    assertThat(confirm.confirm(token)).isEqualTo(new ConfirmEmailChange.Result.DeadLink());
  }

  @Test
  void a_cancelled_change_is_over() {
    request(NEXT);
    var link = linkTo(NEXT);

    assertThat(cancel.cancel(ada.id())).isEqualTo(new CancelEmailChange.Result.Cancelled());
    assertThat(people.notices.linkWaitingFor(ada.id())).isEmpty();
    assertThat(cancel.cancel(ada.id())).isEqualTo(new CancelEmailChange.Result.NothingPending());

    assertThat(confirm.confirm(link)).isEqualTo(new ConfirmEmailChange.Result.DeadLink());
    assertThat(people.audit.actions())
        .containsExactly(AuditAction.EMAIL_CHANGE_REQUESTED, AuditAction.EMAIL_CHANGE_CANCELLED);
  }

  @Test
  void the_link_of_a_disabled_account_is_dead() {
    request(NEXT);
    var link = linkTo(NEXT);
    people.disable(ada);

    assertThat(viewLink.view(link)).isEqualTo(new ViewEmailChangeLink.Result.Dead());
    assertThat(confirm.confirm(link)).isEqualTo(new ConfirmEmailChange.Result.DeadLink());
    assertThat(request(NEXT)).isEqualTo(new Result.WrongPassword());
  }

  @Test
  void a_wrong_password_changes_nothing_and_is_throttled() {
    for (int i = 0; i < 5; i++) {
      assertThat(request(NEXT, WRONG)).isEqualTo(new Result.WrongPassword());
    }

    assertThat(request(NEXT, PASSWORD)).isEqualTo(new Result.Throttled(Duration.ofSeconds(1)));
    assertThat(people.notices.to(ada.id())).isEmpty();
    assertThat(view.pendingOf(ada.id())).isEmpty();
  }

  @Test
  void three_changes_an_hour_can_be_asked_for() {
    for (int i = 0; i < 3; i++) {
      assertThat(request(NEXT)).isEqualTo(new Result.Requested());
      people.clock.advance(Duration.ofMinutes(10));
    }

    assertThat(request(NEXT)).isEqualTo(new Result.TooMany(Duration.ofMinutes(30)));
    people.clock.advance(Duration.ofMinutes(30));
    assertThat(request(NEXT)).isEqualTo(new Result.Requested());
  }

  @Test
  void many_requests_at_once_do_not_slip_through() {
    var results = Crowd.of(20, () -> request(NEXT));

    assertThat(results).filteredOn(Result.Requested.class::isInstance).hasSize(3);
  }

  @Test
  void what_is_no_address_or_ones_own_is_refused_and_costs_no_try() {
    for (int i = 0; i < 20; i++) {
      assertThat(request("nobody", WRONG)).isEqualTo(new Result.NotAnAddress());
      assertThat(request(" ADA@example.com", WRONG)).isEqualTo(new Result.SameAddress());
    }

    assertThat(request(NEXT)).isEqualTo(new Result.Requested());
  }

  @Test
  void a_password_that_changes_while_it_is_compared_proves_nothing() {
    var slow = new ReplacingHasher(people, ada.withPassword(people.hasher.hash(WRONG)));
    var passwords = new Passwords(slow, people.rules);
    var proof =
        new PasswordProof(
            people.transactions, people.accounts, people.throttle, passwords, people.clock);
    var raced = proof.prove(ada, PASSWORD, CLIENT);

    assertThat(raced).isInstanceOf(PasswordProof.Outcome.Proven.class);
    assertThat(
            people.transactions.inTransaction(
                () -> proof.holds((PasswordProof.Outcome.Proven) raced)))
        .isEqualTo(Optional.empty());
    assertThat(people.stored(ada).status()).isEqualTo(AccountStatus.ACTIVE);
  }

  private Result request(String address) {
    return request(address, PASSWORD);
  }

  private Result request(String address, Password password) {
    return request.request(new Command(ada.id(), address, password, CLIENT));
  }

  private String linkTo(String address) {
    return people.notices.linkTo(EmailAddress.of(address)).orElseThrow().encoded();
  }
}
