package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import java.time.Instant;

/** Tells people what happened to their account; queued in the caller's transaction. */
public interface AccountNotices {

  void signedInFromUnknownDevice(Account account, Client client, Instant at);

  void passwordChanged(Account account, Instant at);

  void disabled(Account account, Instant at);
}
