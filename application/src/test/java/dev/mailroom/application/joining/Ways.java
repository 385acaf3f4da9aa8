package dev.mailroom.application.joining;

import dev.mailroom.application.People;
import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.joining.SaveInviteLink.Form;
import dev.mailroom.application.joining.port.InMemoryInviteLinks;
import dev.mailroom.application.joining.port.InMemoryJoinRequests;
import dev.mailroom.application.joining.port.InMemoryTrustedDomains;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.template.CompanyEmail.JoinConfirm;
import dev.mailroom.domain.template.Site;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Ada owns Harbour, Ben is a member of it, Cy is outside. */
final class Ways {

  static final String SLUG = "harbour";
  static final Form FREE = new Form("member", "", "", "");

  final People people = new People();
  final InMemoryCompanies companies = new InMemoryCompanies(people.transactions, people.accounts);
  final InMemoryMembers members = new InMemoryMembers(companies, people.accounts);
  final InMemoryInviteLinks links = new InMemoryInviteLinks(people.transactions);
  final InMemoryJoinRequests requests = new InMemoryJoinRequests(people.transactions);
  final InMemoryTrustedDomains trusted =
      new InMemoryTrustedDomains(people.transactions, companies, members);
  final InMemoryOutbox outbox = new InMemoryOutbox(people.transactions, people.clock, () -> {});
  final Account ada = people.ada();
  final Account ben = people.ben();
  final Account cy = people.add("Cy Moss", "cy@example.net", SiteRole.PERSON);
  final Company harbour = company("Harbour & Lane", SLUG);
  private final Site site = new Site("https://mail.example.com", ZoneOffset.UTC);
  private final PeopleRights rights = new PeopleRights(companies, members, people.accounts);
  private final LinkGate gate = new LinkGate(companies, members, people.accounts);
  private final ConfirmationGate confirmationGate =
      new ConfirmationGate(requests, links, gate, people.accounts);
  private final NewLink newLink = new NewLink(links, people.tokens, people.audit);
  private final Arrivals arrivals =
      new Arrivals(companies, links, people.accounts, gate, people.audit);
  private final EmailQueue queue =
      new EmailQueue(
          outbox,
          new CommittedEmailEvents(new InMemoryEmailEvents(), people.transactions),
          people.tokens,
          people.clock);
  final ViewJoining view =
      new ViewJoiningUseCase(companies, links, trusted, gate, site, people.clock);
  final SaveInviteLink save =
      new SaveInviteLinkUseCase(
          people.transactions, rights, links, newLink, people.audit, people.clock);
  final RegenerateInviteLink regenerate =
      new RegenerateInviteLinkUseCase(people.transactions, rights, links, newLink, people.clock);
  final TurnOffInviteLink turnOff =
      new TurnOffInviteLinkUseCase(people.transactions, rights, links, people.audit, people.clock);
  final SaveTrustedDomains saveDomains =
      new SaveTrustedDomainsUseCase(
          people.transactions, rights, trusted, people.audit, people.clock);
  final ViewInviteLink viewLink = new ViewInviteLinkUseCase(links, gate, people.clock);
  final AskToJoin ask =
      new AskToJoinUseCase(
          people.transactions,
          links,
          gate,
          new JoinThrottle(people.attempts),
          new JoinMail(requests, queue, people.tokens, site),
          people.clock);
  final JoinByLink joinByLink =
      new JoinByLinkUseCase(
          people.transactions, links, people.accounts, gate, arrivals, people.clock);
  final ViewJoinConfirmation viewConfirmation =
      new ViewJoinConfirmationUseCase(confirmationGate, people.clock);
  final ConfirmJoining confirm = confirmBy(people.hasher);
  final ListJoinableCompanies joinable =
      new ListJoinableCompaniesUseCase(trusted, companies, people.accounts);
  final JoinByDomain joinByDomain =
      new JoinByDomainUseCase(
          people.transactions, trusted, companies, people.accounts, people.audit, people.clock);
  final JoiningHousekeeping housekeeping =
      new JoiningHousekeepingUseCase(people.transactions, links, requests, people.clock);

  Ways() {
    place(ada, Role.OWNER);
    place(ben, Role.MEMBER);
  }

  ConfirmJoining confirmBy(PasswordHasher hasher) {
    var newPeople = new NewPerson(people.accounts, people.tokens);
    return new ConfirmJoiningUseCase(
        people.transactions,
        confirmationGate,
        people.accounts,
        new Passwords(hasher, people.rules),
        new Confirmations(arrivals, confirmationGate, requests, people.accounts, newPeople),
        people.clock);
  }

  Company company(String name, String slug) {
    var company =
        new Company(
            new CompanyId(people.tokens.nextId()),
            new CompanyName(name),
            new Slug(slug),
            people.clock.instant());
    people.transactions.inTransaction(() -> companies.add(company));
    return company;
  }

  /** Gives somebody a place, or another one. */
  void place(Account account, Role role) {
    var membership = new Membership(harbour.id(), account.id(), role, people.clock.instant());
    people.transactions.inTransaction(() -> {
      if (!companies.addMember(membership)) {
        members.update(membership);
      }
    });
  }

  void remove(Account account) {
    people.transactions.inTransaction(() ->
        members.remove(
            members.find(harbour.id(), account.id()).orElseThrow(), people.clock.instant()));
  }

  void verify(Account account) {
    people.transactions.inTransaction(
        () -> people.accounts.recordVerified(account.id(), people.clock.instant()));
  }

  SaveInviteLink.Result save(Account by, Form form) {
    return save.save(new SaveInviteLink.Command(by.id(), SLUG, form));
  }

  /** Ada turns the link on, or changes its terms. */
  InviteLink turnedOn(Form form) {
    save(ada, form);
    return open();
  }

  InviteLink open() {
    return links.findOpen(harbour.id()).orElseThrow();
  }

  /** As it stands in the open link's address. */
  String token() {
    return links.secretOf(open().id()).orElseThrow().encoded();
  }

  AskToJoin.Result ask(String token, String email) {
    return ask(token, email, People.CLIENT);
  }

  AskToJoin.Result ask(String token, String email, Client client) {
    return ask.ask(new AskToJoin.Command(token, email, client));
  }

  /** Asks by the open link; answers the token that was mailed. */
  String mailedTo(String email) {
    ask(token(), email);
    return mailed();
  }

  /** The token of the newest mail. */
  String mailed() {
    var link = mails().getLast().link();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  List<JoinConfirm> mails() {
    return outbox.rows().stream().map(row -> (JoinConfirm) row.email().content()).toList();
  }

  JoinByLink.Result joinByLink(Account account, String token) {
    return joinByLink.join(new JoinByLink.Command(account.id(), token));
  }

  Optional<Role> roleOf(Account account) {
    return companies.roleOf(harbour.id(), account.id());
  }
}
