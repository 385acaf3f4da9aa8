package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link TestProgress} in memory, joined with an {@link InMemoryOutbox}. */
public final class InMemoryTestProgress implements TestProgress {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<EmailId, Started> tests;
  private final InMemoryTable<Note, StageTrace> notes;
  private final InMemoryOutbox outbox;

  public InMemoryTestProgress(InMemoryTransactions transactions, InMemoryOutbox outbox) {
    this.transactions = transactions;
    this.tests = transactions.table();
    this.notes = transactions.table();
    this.outbox = outbox;
  }

  @Override
  public void start(EmailId email, String subject, String route) {
    tests.put(email, new Started(email, subject, route));
  }

  @Override
  public void note(EmailId email, int attempt, StageTrace trace) {
    transactions.inTransaction(() -> {
      if (tests.find(email).isPresent()) {
        notes.put(new Note(email, attempt, trace.stage()), trace);
      }
    });
  }

  @Override
  public Optional<Progress> find(EmailId email) {
    return tests.find(email).map(this::progress);
  }

  private Progress progress(Started test) {
    var row = outbox.row(test.email());
    var last =
        row.attempts().stream()
            .filter(report -> report.claimed().attempt() == row.counts().attempt())
            .findFirst();
    return new Progress(
        test.email(),
        row.email().recipient(),
        test.subject(),
        test.route(),
        row.state(),
        row.email().queuedAt(),
        stages(test.email(), row.counts().attempt()),
        last.map(AttemptReport::took),
        last.map(AttemptReport::outcome).flatMap(Outcome::trouble),
        outbox.rows().stream().filter(other -> other.isWaiting() && !other.equals(row)).count());
  }

  private List<StageTrace> stages(EmailId email, int attempt) {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> notes.find(new Note(email, attempt, stage)).stream())
        .toList();
  }

  private record Started(EmailId email, String subject, String route) {}

  private record Note(EmailId email, int attempt, Stage stage) {}
}
