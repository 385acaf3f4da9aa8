package dev.mailroom.application.invitation;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.Letter;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.Site;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the links of invitations and queues the mails that carry them, in the caller's transaction.
 */
public final class InvitationMail {

  private final EmailQueue queue;
  private final Tokens tokens;
  private final Site site;
  private final EmailStates mails;

  public InvitationMail(EmailQueue queue, Tokens tokens, Site site, EmailStates mails) {
    this.queue = queue;
    this.tokens = tokens;
    this.site = site;
    this.mails = mails;
  }

  /** Who asks into which company; {@code newPerson}: whoever is asked has no account. */
  record Sender(Account inviter, Company company, boolean newPerson) {}

  /** The first mail of an invitation, or one that begins it anew. */
  Letter invite(
      Sender from,
      InvitationId invitation,
      Invitee to,
      Optional<PersonalMessage> message,
      Instant now) {
    var token = tokens.nextToken();
    var mail =
        new InvitationEmail.Invitation(
            to.name(),
            to.email(),
            from.inviter().name(),
            from.inviter().email(),
            from.company().name().value(),
            word(to.role()),
            message.map(PersonalMessage::value),
            from.newPerson(),
            link(token),
            now.plus(TokenPurpose.INVITATION.lifetime()));
    var reader = Reader.of(from.company().settings());
    var sent = queue.queue(mailed(invitation), mail, to.email(), reader);
    return Letter.sent(token.hash(), sent, now);
  }

  /** Whether the person may have its latest mail; what is no longer on record was sent long ago. */
  boolean mayHaveArrived(Letter letter) {
    var known = Optional.ofNullable(mails.of(List.of(letter.email())).get(letter.email()));
    return known.isEmpty() || known.get().state().mayHaveArrived();
  }

  /** Calls an invitation to mind, with a link in place of its last one. */
  Letter remind(Sender from, Invitation invitation, Instant now) {
    var token = tokens.nextToken();
    var to = invitation.invitee();
    var mail =
        new InvitationEmail.InvitationReminder(
            to.name(),
            to.email(),
            from.inviter().name(),
            from.inviter().email(),
            from.company().name().value(),
            word(to.role()),
            from.newPerson(),
            link(token),
            invitation.letter().expiresAt());
    var reader = Reader.of(from.company().settings());
    var sent = queue.queue(mailed(invitation.id()), mail, to.email(), reader);
    return invitation.letter().replacedBy(token.hash(), sent, now);
  }

  /** Tells the inviter that somebody joined. */
  void accepted(Account inviter, Account person, Company company, Role role, Instant now) {
    var link = site.link("/companies/" + company.slug().value() + "/people");
    var mail =
        new InvitationEmail.InvitationAccepted(
            inviter.name(),
            person.name(),
            person.email(),
            company.name().value(),
            word(role),
            link,
            now);
    queue.queue(mail, inviter.email(), Reader.of(inviter.preferences(), company.settings()));
  }

  /** What waits to be sent with a link of this invitation is not sent: the link is dead. */
  void withdraw(InvitationId invitation) {
    queue.withdraw(mailed(invitation));
  }

  private static MailedLink mailed(InvitationId invitation) {
    return new MailedLink(TokenPurpose.INVITATION, invitation.value());
  }

  SecretToken nextToken() {
    return tokens.nextToken();
  }

  String link(SecretToken token) {
    return site.link("/invitations/" + token.encoded());
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
