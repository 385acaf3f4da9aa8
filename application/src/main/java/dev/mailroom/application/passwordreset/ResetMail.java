package dev.mailroom.application.passwordreset;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.passwordreset.ResetLink;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.Site;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;

/** Makes a reset link and queues the mail that carries it, in the caller's transaction. */
public final class ResetMail {

  private final ResetLinks links;
  private final EmailQueue queue;
  private final Tokens tokens;
  private final Site site;

  public ResetMail(ResetLinks links, EmailQueue queue, Tokens tokens, Site site) {
    this.links = links;
    this.queue = queue;
    this.tokens = tokens;
    this.site = site;
  }

  /** To the account's own address as stored, whatever form of it was typed. */
  void send(Account account, Instant now) {
    var token = tokens.nextToken();
    var expiresAt = now.plus(TokenPurpose.PASSWORD_RESET.lifetime());
    links.replace(new ResetLink(token.hash(), account.id(), expiresAt));
    var link = site.link("/reset-password/" + token.encoded());
    var mail = new EmailContent.PasswordReset(account.name(), account.email(), link, expiresAt);
    var mailed = new MailedLink(TokenPurpose.PASSWORD_RESET, account.id().value());
    queue.queue(mailed, mail, account.email(), Reader.of(account.preferences()));
  }
}
