package dev.mailroom.web.inbox;

import dev.mailroom.domain.account.AccountId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The open streams of this process. One more of a person ends that person's oldest: whoever closed
 * it is noticed at its next beat only. One more of all people is not opened.
 */
final class Streams {

  private final int ofOnePerson;
  private final int ofAll;
  private final Map<AccountId, Deque<Stream>> open = new HashMap<>();
  private int count;
  private boolean closed;

  Streams(int ofOnePerson, int ofAll) {
    this.ofOnePerson = ofOnePerson;
    this.ofAll = ofAll;
  }

  synchronized boolean hasRoom() {
    return !closed && count < ofAll;
  }

  /** Empty where there is no room. */
  synchronized Optional<Stream> open(AccountId person) {
    if (!hasRoom()) {
      return Optional.empty();
    }
    var streams = open.computeIfAbsent(person, _ -> new ArrayDeque<>());
    if (streams.size() == ofOnePerson) {
      streams.removeFirst().end(Stream.Next.MAKE_ROOM);
      count--;
    }
    var stream = new Stream();
    streams.addLast(stream);
    count++;
    return Optional.of(stream);
  }

  /** Once for each that was opened. */
  synchronized void forget(AccountId person, Stream stream) {
    var streams = open.getOrDefault(person, new ArrayDeque<>());
    if (streams.remove(stream)) {
      count--;
    }
    if (streams.isEmpty()) {
      open.remove(person);
    }
  }

  synchronized int count() {
    return count;
  }

  /** Ends all, and opens no more. */
  synchronized void close() {
    closed = true;
    open.values().forEach(streams -> streams.forEach(stream -> stream.end(Stream.Next.END)));
  }
}
