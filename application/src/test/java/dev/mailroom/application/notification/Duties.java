package dev.mailroom.application.notification;

import dev.mailroom.application.People;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.notification.PutAssignment.Command;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.application.notification.port.InMemoryAssignments;
import dev.mailroom.application.notification.port.InMemoryLinkSigner;
import dev.mailroom.application.notification.port.InMemoryListeners;
import dev.mailroom.application.notification.port.InMemoryNotificationChoices;
import dev.mailroom.application.notification.port.InMemorySummaryDays;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.template.NotificationEmail.AssignmentsDigest;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Ben is a member of Harbour and of Quill, and has things to do in both. */
final class Duties {

  /** A Monday. */
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  final People people = new People();
  final InMemoryCompanies companies = new InMemoryCompanies(people.transactions, people.accounts);
  final InMemoryMembers members = new InMemoryMembers(companies, people.accounts);
  final InMemoryOutbox outbox = new InMemoryOutbox(people.transactions, people.clock, () -> {});
  final InMemoryNotificationChoices choices = new InMemoryNotificationChoices(people.transactions);
  final InMemoryListeners listeners = new InMemoryListeners(people.accounts, members, choices);
  final InMemoryAssignments assignments = new InMemoryAssignments(people.transactions);
  final Account ben = people.ben();
  final Company harbour = company("Harbour", "harbour");
  final Company quill = company("Quill", "quill");
  final PutAssignment put =
      new PutAssignmentUseCase(people.transactions, assignments, listeners, people.clock);
  final RemoveAssignment remove = new RemoveAssignmentUseCase(people.transactions, assignments);
  private final InMemorySummaryDays days = new InMemorySummaryDays(people.transactions);
  final SendAssignmentDigests digests = digestsFrom(assignments);

  Duties() {
    join(harbour, ben);
    join(quill, ben);
    at("2026-03-01T20:00:00Z");
  }

  SendAssignmentDigests digestsFrom(Assignments kept) {
    var queue =
        new EmailQueue(
            outbox,
            new CommittedEmailEvents(new InMemoryEmailEvents(), people.transactions),
            people.tokens,
            people.clock);
    var site = new Site("https://mail.example.com", ZoneOffset.UTC);
    var links = new SignedOptOutLinks(new OptOutTokens(new InMemoryLinkSigner()), site);
    return new SendAssignmentDigestsUseCase(
        people.transactions,
        new SendAssignmentDigestsUseCase.Books(kept, listeners, companies, days),
        new AssignmentsMail(queue, links),
        people.clock);
  }

  void at(String time) {
    at(Instant.parse(time));
  }

  void at(Instant time) {
    people.clock.advance(Duration.between(people.clock.instant(), time));
  }

  /** Runs at that time. */
  int sentAt(String time) {
    at(time);
    return digests.send();
  }

  PutAssignment.Result due(Company company, String key, LocalDate day) {
    return put.put(
        new Command(
            company.id(), key, ben.id(), "Do " + key, "Website", "https://example.com/1", day));
  }

  void choose(NotificationPreferences preferences) {
    people.transactions.inTransaction(() -> choices.save(ben.id(), preferences));
  }

  void reads(Account account, String zone) {
    var preferences = new Preferences(Optional.empty(), Optional.of(ZoneId.of(zone)));
    people.transactions.inTransaction(
        () -> people.accounts.update(people.stored(account).withPreferences(preferences)));
  }

  void join(Company company, Account account) {
    var membership = new Membership(company.id(), account.id(), Role.MEMBER, Instant.EPOCH);
    people.transactions.inTransaction(() -> companies.addMember(membership));
  }

  List<AssignmentsDigest> mails() {
    return outbox.rows().stream().map(row -> (AssignmentsDigest) row.email().content()).toList();
  }

  private Company company(String name, String slug) {
    var company =
        new Company(
            new CompanyId(people.tokens.nextId()),
            new CompanyName(name),
            new Slug(slug),
            Instant.EPOCH);
    people.transactions.inTransaction(() -> companies.add(company));
    return company;
  }
}
