package dev.mailroom.application.passwordreset;

import dev.mailroom.application.People;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.Revocation;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.OutboxRow;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.port.InMemoryCalls;
import dev.mailroom.application.passwordreset.port.InMemoryResetLinks;
import dev.mailroom.application.passwordreset.port.InMemoryResetRequests;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.Site;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link People} who can reset their passwords. */
final class Resets {

  static final Password NEXT = new Password("another fine phrase");

  final People people = new People();
  final InMemoryResetLinks links = new InMemoryResetLinks(people.transactions);
  final AtomicInteger wakeUps = new AtomicInteger();
  final InMemoryResetRequests requests =
      new InMemoryResetRequests(people.transactions, wakeUps::incrementAndGet);
  final BrittleTokens tokens = new BrittleTokens(people.tokens, new AtomicInteger());
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(people.transactions, people.clock, () -> {});
  private final InMemoryCalls calls = new InMemoryCalls(people.transactions);
  private final ResetThrottle throttle = new ResetThrottle(people.attempts);
  final RequestPasswordReset request =
      new RequestPasswordResetUseCase(
          people.transactions,
          throttle,
          requests,
          tokens,
          new OncePerKey(calls, people.clock),
          people.clock);
  final HandleResetRequests handle =
      new HandleResetRequestsUseCase(
          people.transactions, requests, throttle, people.accounts, mail(), people.clock);
  final ViewResetLink view = new ViewResetLinkUseCase(links, people.accounts, people.clock);
  final ResetPassword reset = resetBy(people.hasher);

  ResetPassword resetBy(PasswordHasher hasher) {
    return new ResetPasswordUseCase(
        people.transactions,
        links,
        people.accounts,
        new Passwords(hasher, people.rules),
        people.replacement(new Revocation(people.sessions, links)),
        people.clock);
  }

  private ResetMail mail() {
    var events = new CommittedEmailEvents(new InMemoryEmailEvents(), people.transactions);
    var queue = new EmailQueue(outbox, events, people.tokens, people.clock);
    var site = new Site("https://mail.example.com", ZoneOffset.UTC);
    return new ResetMail(links, queue, tokens, site);
  }

  RequestPasswordReset.Result request(String email) {
    return request(email, People.CLIENT);
  }

  RequestPasswordReset.Result request(String email, Client client) {
    return request.request(new RequestPasswordReset.Command(email, client));
  }

  /** Asks for a link and reads its token out of the mail. */
  String tokenFor(Account account) {
    request(account.email().value());
    handle.handlePending();
    var link = mails().getLast().link();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  List<EmailState> mailStates() {
    return outbox.rows().stream().map(OutboxRow::state).toList();
  }

  List<OutboxEmail> queued() {
    return outbox.rows().stream().map(row -> row.email()).toList();
  }

  List<EmailContent.PasswordReset> mails() {
    return queued().stream().map(email -> (EmailContent.PasswordReset) email.content()).toList();
  }

  ResetPassword.Result reset(String token, Password password) {
    return reset.reset(new ResetPassword.Command(token, password, People.CLIENT));
  }
}
