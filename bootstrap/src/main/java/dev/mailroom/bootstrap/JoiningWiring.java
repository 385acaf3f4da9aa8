package dev.mailroom.bootstrap;

import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.joining.Arrivals;
import dev.mailroom.application.joining.AskToJoinUseCase;
import dev.mailroom.application.joining.ConfirmJoiningUseCase;
import dev.mailroom.application.joining.ConfirmationGate;
import dev.mailroom.application.joining.Confirmations;
import dev.mailroom.application.joining.JoinByDomainUseCase;
import dev.mailroom.application.joining.JoinByLinkUseCase;
import dev.mailroom.application.joining.JoinMail;
import dev.mailroom.application.joining.JoinThrottle;
import dev.mailroom.application.joining.JoiningHousekeeping;
import dev.mailroom.application.joining.JoiningHousekeepingUseCase;
import dev.mailroom.application.joining.LinkGate;
import dev.mailroom.application.joining.ListJoinableCompaniesUseCase;
import dev.mailroom.application.joining.NewLink;
import dev.mailroom.application.joining.RegenerateInviteLinkUseCase;
import dev.mailroom.application.joining.SaveInviteLinkUseCase;
import dev.mailroom.application.joining.SaveTrustedDomainsUseCase;
import dev.mailroom.application.joining.TurnOffInviteLinkUseCase;
import dev.mailroom.application.joining.ViewInviteLinkUseCase;
import dev.mailroom.application.joining.ViewJoinConfirmationUseCase;
import dev.mailroom.application.joining.ViewJoiningUseCase;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.web.WebUseCases.OfJoining;
import java.time.InstantSource;

/** How people join companies that did not invite them by name. */
final class JoiningWiring {

  private final Stores stores;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final InviteLinks links;
  private final LinkGate gate;
  private final ConfirmationGate confirmationGate;
  private final Arrivals arrivals;

  JoiningWiring(Stores stores, Surroundings surroundings) {
    this.stores = stores;
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
    this.links = stores.inviteLinks;
    this.gate = new LinkGate(stores.companies, stores.members, stores.accounts);
    this.confirmationGate = new ConfirmationGate(stores.joinRequests, links, gate, stores.accounts);
    this.arrivals = new Arrivals(stores.companies, links, stores.accounts, gate, stores.audit);
  }

  OfJoining useCases(Passwords passwords, EmailQueue queue) {
    var database = stores.database;
    var rights = new PeopleRights(stores.companies, stores.members, stores.accounts);
    var newLink = new NewLink(links, surroundings.tokens(), stores.audit);
    return new OfJoining(
        new ViewJoiningUseCase(
            stores.companies, links, stores.trustedDomains, gate, surroundings.site(), clock),
        new SaveInviteLinkUseCase(database, rights, links, newLink, stores.audit, clock),
        new RegenerateInviteLinkUseCase(database, rights, links, newLink, clock),
        new TurnOffInviteLinkUseCase(database, rights, links, stores.audit, clock),
        new SaveTrustedDomainsUseCase(database, rights, stores.trustedDomains, stores.audit, clock),
        new ViewInviteLinkUseCase(links, gate, clock),
        new AskToJoinUseCase(
            database, links, gate, new JoinThrottle(stores.attempts), mail(queue), clock),
        new JoinByLinkUseCase(database, links, stores.accounts, gate, arrivals, clock),
        new ViewJoinConfirmationUseCase(confirmationGate, clock),
        new ConfirmJoiningUseCase(
            database, confirmationGate, stores.accounts, passwords, confirmations(), clock),
        new ListJoinableCompaniesUseCase(stores.trustedDomains, stores.companies, stores.accounts),
        new JoinByDomainUseCase(
            database,
            stores.trustedDomains,
            stores.companies,
            stores.accounts,
            stores.audit,
            clock));
  }

  private JoinMail mail(EmailQueue queue) {
    return new JoinMail(stores.joinRequests, queue, surroundings.tokens(), surroundings.site());
  }

  private Confirmations confirmations() {
    var newPeople = new NewPerson(stores.accounts, surroundings.tokens());
    return new Confirmations(
        arrivals, confirmationGate, stores.joinRequests, stores.accounts, newPeople);
  }

  JoiningHousekeeping housekeeping() {
    return new JoiningHousekeepingUseCase(stores.database, links, stores.joinRequests, clock);
  }
}
