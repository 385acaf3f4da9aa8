package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import dev.mailroom.domain.mailsettings.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A transport that answers as the test says, and remembers what it was given. */
public final class FakeTransport<R extends Route> implements EmailTransport<R> {

  public static final Reply TAKEN = Reply.of(250, "2.0.0 Ok: queued as 4F2D");

  private final InMemoryTransactions transactions;
  private final List<OutgoingMessage> accepted = new CopyOnWriteArrayList<>();
  private final List<OutgoingMessage> tried = new CopyOnWriteArrayList<>();
  private final List<R> probed = new CopyOnWriteArrayList<>();
  private final AtomicReference<Answer> answer;

  public FakeTransport(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.answer = new AtomicReference<>(taking());
  }

  /** What a server does with one message; runs in the attempt's own thread. */
  @FunctionalInterface
  public interface Answer {
    TransportResult to(OutgoingMessage message, StageListener stages);
  }

  public static Answer taking() {
    return (_, stages) -> {
      passed(Stage.CONNECT, stages);
      passed(Stage.DATA, stages);
      return new Accepted(TAKEN);
    };
  }

  /** Goes as far as the failure's stage. */
  public static Answer failing(TransportFailure failure) {
    return (_, stages) -> {
      if (failure.stage() != Stage.CONNECT) {
        passed(Stage.CONNECT, stages);
      }
      stages.entered(failure.stage(), "");
      return new NotAccepted(failure);
    };
  }

  public void answers(Answer next) {
    answer.set(next);
  }

  @Override
  public TransportResult send(R route, OutgoingMessage message, StageListener stages) {
    transactions.requireClosed();
    tried.add(message);
    var result = answer.get().to(message, stages);
    if (result instanceof Accepted) {
      accepted.add(message);
    }
    return result;
  }

  @Override
  public TransportResult probe(R route, StageListener stages) {
    probed.add(route);
    return answer.get().to(null, stages);
  }

  @Override
  public void close() {}

  public List<OutgoingMessage> accepted() {
    return List.copyOf(accepted);
  }

  public List<OutgoingMessage> tried() {
    return List.copyOf(tried);
  }

  public List<R> probed() {
    return List.copyOf(probed);
  }

  private static void passed(Stage stage, StageListener stages) {
    stages.entered(stage, "");
    stages.completed(stage, "", Optional.empty());
  }
}
