package dev.mailroom.application.delivery;

import dev.mailroom.application.account.port.AccountLinks;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.token.TokenPurpose;
import java.util.List;

/** Links of an account that still wait in the outbox: a dead one is not sent. */
public final class WaitingAccountLinks implements AccountLinks {

  private static final List<TokenPurpose> OF_ACCOUNTS =
      List.of(TokenPurpose.PASSWORD_RESET, TokenPurpose.EMAIL_CHANGE);

  private final EmailQueue queue;

  public WaitingAccountLinks(EmailQueue queue) {
    this.queue = queue;
  }

  @Override
  public void revokeAll(AccountId account) {
    OF_ACCOUNTS.forEach(purpose -> queue.withdraw(new MailedLink(purpose, account.value())));
  }
}
