package dev.mailroom.bootstrap.bench;

import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.util.stream.Stream;

/** The whole way of a mail: claimed, rendered, sent and recorded, until the last is done. */
record Draining(Backlog backlog, Service service) implements Contender {

  private static final EmailAddress ADA = EmailAddress.of("ada@example.com");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public Lap run(int messages) {
    var emails = Stream.generate(() -> Load.bulk(ADA)).limit(messages).toList();
    var before = service.cpu();
    backlog.add(emails);
    long start = System.nanoTime();
    Service.await(PATIENCE, () -> backlog.unsent() == 0);
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Lap(messages, took, service.cpu().minus(before));
  }
}
