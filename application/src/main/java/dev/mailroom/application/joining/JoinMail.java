package dev.mailroom.application.joining;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.template.CompanyEmail.JoinConfirm;
import dev.mailroom.domain.template.Site;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;
import java.util.UUID;

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
    queue.queue(mailed(request), mail, email, Reader.of(company.settings()));
  }

  /** The same for every request of an address by a link: the newest mail alone is to arrive. */
  private static MailedLink mailed(JoinRequest request) {
    var whose = request.link().value() + " " + request.email().value();
    return new MailedLink(TokenPurpose.JOIN_CONFIRM, UUID.nameUUIDFromBytes(whose.getBytes(UTF_8)));
  }
}
