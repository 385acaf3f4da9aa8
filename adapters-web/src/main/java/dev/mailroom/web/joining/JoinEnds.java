package dev.mailroom.web.joining;

import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.invitation.DeadPage;
import dev.mailroom.web.invitation.InvitationTimes;

/** The pages of links to join by that lead nowhere, and why. */
record JoinEnds(InvitationTimes times) {

  private static final String ASK = " Ask whoever gave you the link for another.";

  Answer page(End end) {
    var page = of(end);
    return Answer.page("invitation/dead.ftlh", page).status(page.status()).withoutReferrer();
  }

  private DeadPage of(End end) {
    return switch (end) {
      case End.Unknown() ->
          new DeadPage(
              404,
              "This link does not work",
              "It is incomplete, or a newer one was sent: only the newest counts. Look for the"
                  + " latest mail, or ask whoever gave you the link for another.",
              "",
              "");
      case End.CompanyGone() ->
          gone(
              "That organization is gone",
              "It is no longer on this site. Nothing is left to join.");
      case End.MemberAlready(var company) ->
          new DeadPage(
              410,
              "You’re in already",
              "This address belongs to a member of " + company.name() + ".",
              "Open " + company.name(),
              "/companies/" + company.slug());
      case End.Removed(var company) ->
          gone(
              "This link is not for you",
              "You were removed from "
                  + company
                  + ". Only an invitation to your own address leads back in.");
      case End.TurnedOff(var company) ->
          gone(
              "This link was turned off",
              company + " turned it off, or put another in its place." + ASK);
      case End.Expired(var company, var since) ->
          gone(
              "This link has expired",
              "The link to " + company + " worked until " + times.moment(since) + "." + ASK);
      case End.UsedUp(var company) ->
          gone(
              "This link is used up",
              "As many people as it was for have joined " + company + " by it." + ASK);
      case End.MakerNotEntitled(var company) ->
          gone(
              "This link counts no longer",
              "Whoever answered for it may not let people into "
                  + company
                  + " any more. Ask somebody else there.");
      case End.DomainNotAllowed(var company) ->
          gone(
              "This link is not for your address",
              company + " lets addresses of other domains in by now." + ASK);
      case End.ConfirmationUsed(var company) ->
          new DeadPage(
              410,
              "This link was used",
              "Somebody joined " + company + " with it already. If that was you, log in.",
              "Log in",
              "/login");
      case End.ConfirmationExpired(var company, var since) ->
          gone(
              "This link has expired",
              "It worked until "
                  + times.moment(since)
                  + ". Open the invite link of "
                  + company
                  + " again to get another.");
    };
  }

  private static DeadPage gone(String title, String text) {
    return new DeadPage(410, title, text, "", "");
  }
}
