package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.ListInvitations.Row;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.invitation.MailWords.Said;

/**
 * One invitation as the list shows it.
 *
 * @param name what to call the person: the address where no name is known
 * @param what what happened, in words
 * @param expires empty once it is closed
 * @param path where its own pages are
 */
public record InvitationRow(
    String name,
    boolean named,
    String mailbox,
    String domain,
    String role,
    String badge,
    String word,
    String what,
    String expires,
    String path,
    Acts acts) {

  /** Which buttons it has. */
  public record Acts(boolean pending, boolean copy) {}

  static InvitationRow of(Row row, String slug, InvitationTimes times) {
    var invitation = row.invitation();
    var invitee = invitation.invitee();
    var said = said(row, times);
    boolean pending = invitation.state() instanceof Pending;
    return new InvitationRow(
        invitee.name().map(PersonName::value).orElse(invitee.email().value()),
        invitee.name().isPresent(),
        invitee.email().localPart(),
        invitee.email().domain(),
        RoleWords.of(invitee.role()),
        said.state(),
        said.word(),
        said.text(),
        pending ? times.until(invitation.letter().expiresAt()) : "",
        InvitationPaths.list(slug) + "/" + invitation.id().value(),
        new Acts(pending, row.linkMayBeCopied()));
  }

  private static Said said(Row row, InvitationTimes times) {
    return switch (row.invitation().state()) {
      case Accepted(var at) -> new Said("ok", "Joined", "Accepted " + times.ago(at));
      case Revoked(var at) -> new Said("idle", "Revoked", "Taken back " + times.ago(at));
      case Pending _ ->
          row.standing() == Standing.EXPIRED
              ? expired(row, times)
              : new MailWords(times).of(row.mail());
    };
  }

  private static Said expired(Row row, InvitationTimes times) {
    var sent = "Sent on " + times.day(row.invitation().letter().sentAt()) + ", not answered";
    var mail = new MailWords(times).of(row.mail());
    boolean neverLeft =
        row.mail()
            .map(EmailStanding::state)
            .filter(state -> state.isTerminal() && !state.mayHaveArrived())
            .isPresent();
    return new Said("idle", "Expired", neverLeft ? mail.text() : sent);
  }
}
