package dev.mailroom.bootstrap;

import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.invitation.AcceptInvitationUseCase;
import dev.mailroom.application.invitation.Admission;
import dev.mailroom.application.invitation.CopyInvitationLinkUseCase;
import dev.mailroom.application.invitation.Entrance;
import dev.mailroom.application.invitation.FindInvitationUseCase;
import dev.mailroom.application.invitation.InvitationHousekeeping;
import dev.mailroom.application.invitation.InvitationHousekeepingUseCase;
import dev.mailroom.application.invitation.InvitationMail;
import dev.mailroom.application.invitation.InvitationRights;
import dev.mailroom.application.invitation.InvitePeopleUseCase;
import dev.mailroom.application.invitation.ListInvitationsUseCase;
import dev.mailroom.application.invitation.PendingInvitations;
import dev.mailroom.application.invitation.RemindInvitees;
import dev.mailroom.application.invitation.RemindInviteesUseCase;
import dev.mailroom.application.invitation.ResendInvitationUseCase;
import dev.mailroom.application.invitation.ResendThrottle;
import dev.mailroom.application.invitation.RevokeInvitationUseCase;
import dev.mailroom.application.invitation.ViewInvitationUseCase;
import dev.mailroom.web.WebUseCases.OfInvitation;
import java.time.InstantSource;

/** How people are invited into companies. */
final class InvitationWiring {

  private final Stores stores;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final InvitationRights rights;
  private final Entrance entrance;
  private final InvitationMail mail;

  InvitationWiring(Stores stores, Surroundings surroundings, EmailQueue queue) {
    this.stores = stores;
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
    this.rights = new InvitationRights(stores.companies, stores.accounts);
    this.entrance = new Entrance(rights, stores.accounts);
    this.mail =
        new InvitationMail(queue, surroundings.tokens(), surroundings.site(), stores.emailStates);
  }

  OfInvitation useCases(Passwords passwords) {
    var database = stores.database;
    var pending = new PendingInvitations(rights, stores.invitations, stores.audit);
    return new OfInvitation(
        new InvitePeopleUseCase(
            database,
            rights,
            stores.invitations,
            mail,
            surroundings.tokens(),
            new InvitePeopleUseCase.Records(
                stores.audit, new OncePerKey(stores.ofNotifications.calls, clock), clock)),
        new ListInvitationsUseCase(rights, stores.invitations, stores.emailStates, clock),
        new FindInvitationUseCase(rights, stores.invitations),
        new ResendInvitationUseCase(
            database, rights, pending, mail, new ResendThrottle(stores.attempts), clock),
        new RevokeInvitationUseCase(database, pending, mail, clock),
        new CopyInvitationLinkUseCase(database, pending, stores.emailStates, mail, clock),
        new ViewInvitationUseCase(stores.invitations, entrance, clock),
        new AcceptInvitationUseCase(
            database, stores.invitations, stores.accounts, passwords, admission(), clock));
  }

  private Admission admission() {
    var newPeople = new NewPerson(stores.accounts, surroundings.tokens());
    return new Admission(rights, stores.invitations, entrance, mail, newPeople, stores.audit);
  }

  RemindInvitees reminders() {
    return new RemindInviteesUseCase(
        stores.database, stores.invitations, rights, entrance, mail, clock);
  }

  InvitationHousekeeping housekeeping() {
    return new InvitationHousekeepingUseCase(stores.database, stores.invitations, clock);
  }
}
