package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.domain.address.PersonName;

/**
 * The page of a link that leads nowhere, and why.
 *
 * @param button the way on; empty where there is none
 */
public record DeadPage(int status, String title, String text, String button, String href) {

  private static final String LOG_IN = "Log in";

  static DeadPage of(End end, InvitationTimes times) {
    return switch (end) {
      case End.Unknown() ->
          new DeadPage(
              404,
              "This link does not work",
              "It is incomplete, or a newer one was sent: only the newest counts. Look for the"
                  + " latest mail, or ask whoever invited you to send it again.",
              "",
              "");
      case End.Expired(var since, var inviter) ->
          gone(
              "This invitation has expired",
              "It worked until "
                  + times.moment(since)
                  + ". Ask "
                  + inviter.map(PersonName::value).orElse("whoever invited you")
                  + " to send it again.");
      case End.Revoked() ->
          gone(
              "This invitation was taken back",
              "It opens nothing any more. If you think that is a mistake, ask whoever invited"
                  + " you.");
      case End.Used(var company) ->
          new DeadPage(
              410,
              "This invitation was used",
              "Somebody joined " + company + " with it already. If that was you, log in.",
              LOG_IN,
              "/login");
      case End.CompanyGone() ->
          gone(
              "That organization is gone",
              "It is no longer on this site. Nothing is left to join.");
      case End.InviterNotEntitled(var company) ->
          gone(
              "This invitation counts no longer",
              "Whoever sent it may not invite people to "
                  + company
                  + " in that role any more. Ask somebody else there.");
      case End.MemberAlready(var company) ->
          new DeadPage(
              410,
              "You’re in already",
              "This address belongs to a member of " + company.name() + ".",
              "Open " + company.name(),
              "/companies/" + company.slug());
    };
  }

  private static DeadPage gone(String title, String text) {
    return new DeadPage(410, title, text, "", "");
  }
}
