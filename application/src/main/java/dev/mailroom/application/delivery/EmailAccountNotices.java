package dev.mailroom.application.delivery;

import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.BrowserName;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.AccountEmail.AccountDeleted;
import dev.mailroom.domain.template.AccountEmail.EmailChangeConfirm;
import dev.mailroom.domain.template.AccountEmail.EmailChangeRequested;
import dev.mailroom.domain.template.AccountEmail.EmailChanged;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailContent.AccountDisabled;
import dev.mailroom.domain.template.EmailContent.NewSignIn;
import dev.mailroom.domain.template.EmailContent.PasswordChanged;
import dev.mailroom.domain.template.Site;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;

/** Tells people by email what happened to their account. */
public final class EmailAccountNotices implements AccountNotices {

  private final EmailQueue queue;
  private final Site site;

  public EmailAccountNotices(EmailQueue queue, Site site) {
    this.queue = queue;
    this.site = site;
  }

  @Override
  public void signedInFromUnknownDevice(Account account, Client client, Instant at) {
    var name = BrowserName.of(client.userAgent());
    tell(
        account,
        new NewSignIn(
            account.name(),
            account.email(),
            at,
            client.ip(),
            name.browser(),
            name.system(),
            site.link("/account")));
  }

  @Override
  public void passwordChanged(Account account, Instant at) {
    tell(
        account,
        new PasswordChanged(account.name(), account.email(), at, site.link("/forgot-password")));
  }

  @Override
  public void emailChangeRequested(Account account, EmailAddress newAddress, Instant at) {
    tell(
        account,
        new EmailChangeRequested(
            account.name(), account.email(), newAddress.masked(), site.link("/account"), at));
  }

  @Override
  public void emailChangeLink(Account account, EmailChange change, SecretToken token) {
    var mail =
        new EmailChangeConfirm(
            account.name(),
            account.email(),
            change.newAddress(),
            site.link("/confirm-email/" + token.encoded()),
            change.expiresAt());
    queue.queue(mailed(account.id()), mail, change.newAddress(), Reader.of(account.preferences()));
  }

  @Override
  public void emailChangeLinkIsDead(AccountId account) {
    queue.withdraw(mailed(account));
  }

  private static MailedLink mailed(AccountId account) {
    return new MailedLink(TokenPurpose.EMAIL_CHANGE, account.value());
  }

  @Override
  public void emailChanged(Account before, EmailAddress newAddress, Instant at) {
    tell(
        before,
        new EmailChanged(
            before.name(),
            before.email(),
            newAddress.masked(),
            at,
            site.link("/help/address-changed")));
  }

  @Override
  public void disabled(Account account, Instant at) {
    tell(account, new AccountDisabled(account.name(), account.email(), at));
  }

  @Override
  public void deleted(Account before, Instant at) {
    tell(before, new AccountDeleted(before.name(), before.email(), at));
  }

  private void tell(Account account, EmailContent content) {
    queue.queue(content, account.email(), Reader.of(account.preferences()));
  }
}
