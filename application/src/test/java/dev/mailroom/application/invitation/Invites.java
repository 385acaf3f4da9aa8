package dev.mailroom.application.invitation;

import dev.mailroom.application.People;
import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryEmailStates;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.application.delivery.port.OutboxRow;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.port.InMemoryCalls;
import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.application.invitation.port.InMemoryInvitations;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.template.InvitationEmail;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Ada owns Harbour, Ben is a member of it, Cy is outside. */
final class Invites {

  static final String SLUG = "harbour";

  final People people = new People();
  final InMemoryCompanies companies = new InMemoryCompanies(people.transactions, people.accounts);
  final InMemoryInvitations invitations = new InMemoryInvitations(people.transactions);
  final InMemoryOutbox outbox = new InMemoryOutbox(people.transactions, people.clock, () -> {});
  final InMemoryEmailStates states = new InMemoryEmailStates(outbox);
  final Account ada = people.ada();
  final Account ben = people.ben();
  final Account cy = people.add("Cy Moss", "cy@example.net", SiteRole.PERSON);
  final Company harbour = company("Harbour & Lane", SLUG);
  final InMemoryCalls calls = new InMemoryCalls(people.transactions);
  private final InMemoryMembers members = new InMemoryMembers(companies, people.accounts);
  final InvitationRights rights = new InvitationRights(companies, people.accounts);
  private final PendingInvitations pending =
      new PendingInvitations(rights, invitations, people.audit);
  private final Entrance entrance = new Entrance(rights, people.accounts);
  final InvitationMail mail =
      new InvitationMail(
          new EmailQueue(
              outbox,
              new CommittedEmailEvents(new InMemoryEmailEvents(), people.transactions),
              people.tokens,
              people.clock),
          people.tokens,
          new Site("https://mail.example.com", ZoneOffset.UTC),
          states);
  final InvitePeople invite =
      new InvitePeopleUseCase(
          people.transactions,
          rights,
          invitations,
          mail,
          people.tokens,
          new InvitePeopleUseCase.Records(
              people.audit, new OncePerKey(calls, people.clock), people.clock));
  final ListInvitations list =
      new ListInvitationsUseCase(rights, invitations, states, people.clock);
  final FindInvitation find = new FindInvitationUseCase(rights, invitations);
  final RevokeInvitation revoke =
      new RevokeInvitationUseCase(people.transactions, pending, mail, people.clock);
  final ResendInvitation resend =
      new ResendInvitationUseCase(
          people.transactions,
          rights,
          pending,
          mail,
          new ResendThrottle(people.attempts),
          people.clock);
  final CopyInvitationLink copy =
      new CopyInvitationLinkUseCase(people.transactions, pending, states, mail, people.clock);
  final ViewInvitation view = new ViewInvitationUseCase(invitations, entrance, people.clock);
  final RemindInvitees remind =
      new RemindInviteesUseCase(
          people.transactions, invitations, rights, entrance, mail, people.clock);
  final AcceptInvitation accept = acceptBy(people.hasher);

  Invites() {
    place(ada, Role.OWNER);
    place(ben, Role.MEMBER);
  }

  AcceptInvitation acceptBy(PasswordHasher hasher) {
    var newPeople = new NewPerson(people.accounts, people.tokens);
    var admission = new Admission(rights, invitations, entrance, mail, newPeople, people.audit);
    return new AcceptInvitationUseCase(
        people.transactions,
        invitations,
        people.accounts,
        new Passwords(hasher, people.rules),
        admission,
        people.clock);
  }

  private Company company(String name, String slug) {
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

  InvitePeople.Result invite(Account by, String lines) {
    return invite.invite(
        new InvitePeople.Command(by.id(), SLUG, new Guests.Many(lines, Role.MEMBER), ""));
  }

  /** Ada invites one person; answers the invitation. */
  Invitation invited(String line) {
    invite(ada, line);
    return invitations.rows().getLast();
  }

  /** The token of the newest link that was mailed. */
  String token() {
    var link =
        mails().stream()
            .filter(mail -> !(mail instanceof InvitationEmail.InvitationAccepted))
            .toList()
            .getLast()
            .link();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  List<InvitationEmail> mails() {
    return outbox.rows().stream().map(row -> (InvitationEmail) row.email().content()).toList();
  }

  /** What the mail server said to the mail of an invitation. */
  void mailEnds(Outcome outcome) {
    people.transactions.inTransaction(() -> {
      var claimed = outbox.claim(1, Duration.ofMinutes(1)).getFirst();
      outbox.complete(List.of(OutboxEmails.report(claimed, outcome)));
    });
  }

  /** Where each mail stands, in the order they were queued. */
  List<EmailState> mailStates() {
    return outbox.rows().stream().map(OutboxRow::state).toList();
  }

  Invitation stored(InvitationId id) {
    return invitations.find(harbour.id(), id).orElseThrow();
  }

  Optional<Role> roleOf(Account account) {
    return companies.roleOf(harbour.id(), account.id());
  }
}
