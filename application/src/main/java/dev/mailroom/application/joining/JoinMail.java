package dev.mailroom.application.joining;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.template.CompanyEmail.JoinConfirm;
import dev.mailroom.domain.template.Site;
import java.time.Instant;

/** Notes who wants to join and queues the mail that asks them, in the caller's transaction. */
public final class JoinMail {

  private final JoinRequests requests;
  private final EmailQueue queue;
  private final Tokens tokens;
  private final Site site;

  public JoinMail(JoinRequests requests, EmailQueue queue, Tokens tokens, Site site) {
    this.requests = requests;
    this.queue = queue;
    this.tokens = tokens;
    this.site = site;
  }

  /** Speaks the company's language, whoever reads it: a person's own would tell of an account. */
  void send(InviteLink link, Company company, EmailAddress email, Instant now) {
    var token = tokens.nextToken();
    var request = JoinRequest.made(token.hash(), link.id(), email, now);
    requests.replace(request);
    var url = site.link("/join/confirm/" + token.encoded());
    var mail = new JoinConfirm(email, company.name().value(), url, request.expiresAt());
    queue.queue(mail, email, Reader.of(company.settings()));
  }
}
