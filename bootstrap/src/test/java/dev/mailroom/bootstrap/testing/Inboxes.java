package dev.mailroom.bootstrap.testing;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Where a mail server of a test puts what it took. */
public interface Inboxes {

  /** All mail so far, the oldest first. */
  List<Letter> letters();

  default List<Letter> lettersTo(String address) {
    return letters().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  /** Waits until that many have come to this address, and answers the newest. */
  default Letter await(String address, int count) {
    Awaitility.await("mail number " + count + " to " + address)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> lettersTo(address).size() >= count);
    return lettersTo(address).get(count - 1);
  }
}
