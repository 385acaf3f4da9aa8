package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.SecretToken;
import java.time.Instant;

/** Tells people what happened to their account; queued in the caller's transaction. */
public interface AccountNotices {

  void signedInFromUnknownDevice(Account account, Client client, Instant at);

  void passwordChanged(Account account, Instant at);

  /** To the present address, while the change can still be stopped. */
  void emailChangeRequested(Account account, EmailAddress newAddress, Instant at);

  /** To the new address, with the link that confirms it. */
  void emailChangeLink(Account account, EmailChange change, SecretToken token);

  /** What waits to be sent with the link of an earlier change is not sent: the link is dead. */
  void emailChangeLinkIsDead(AccountId account);

  /** To the former address, which {@code before} still has. */
  void emailChanged(Account before, EmailAddress newAddress, Instant at);

  void disabled(Account account, Instant at);

  /** To the address that {@code before} still has. */
  void deleted(Account before, Instant at);
}
