package dev.mailroom.application.delivery.port;

import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link CompanyEmails} over an {@link InMemoryOutbox}; a test says who caused what. */
public final class InMemoryCompanyEmails implements CompanyEmails {

  private final InMemoryOutbox outbox;
  private final InMemoryEmailStates states;
  private final Map<EmailId, CompanyId> causes = new ConcurrentHashMap<>();

  public InMemoryCompanyEmails(InMemoryOutbox outbox) {
    this.outbox = outbox;
    this.states = new InMemoryEmailStates(outbox);
  }

  public void causedBy(CompanyId company, EmailId email) {
    causes.put(email, company);
  }

  @Override
  public Optional<ViewEmail.View> find(CompanyId company, EmailId email) {
    return outbox.rows().stream()
        .filter(row -> row.email().id().equals(email) && company.equals(causes.get(email)))
        .map(row ->
            new ViewEmail.View(
                email,
                row.email().kind().code(),
                states.of(List.of(email)).values().iterator().next(),
                row.attempts().stream().map(InMemoryCompanyEmails::attempt).toList()))
        .findFirst();
  }

  private static ViewEmail.Attempt attempt(AttemptReport report) {
    return new ViewEmail.Attempt(
        report.claimed().attempt(),
        report.startedAt(),
        report.took(),
        report.outcome().state(),
        report.outcome() instanceof Outcome.Sent(var reply) ? Optional.of(reply) : Optional.empty(),
        report.outcome().trouble());
  }
}
