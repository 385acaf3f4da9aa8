package dev.mailroom.application.passwordreset;

import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.ThrottleRule;
import dev.mailroom.domain.account.ThrottleRule.Limit;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps reset mails from being used to flood a mailbox or this site; call inside a transaction. */
public final class ResetThrottle {

  /** An office may have many forgetful people; a script has thousands. */
  private static final ThrottleRule REQUESTS_OF_A_NETWORK =
      new ThrottleRule(List.of(new Limit(30, Duration.ofHours(1))));

  /** Looser than for one address, and within what a network may request. */
  private static final ThrottleRule MAILS_OF_A_NETWORK =
      new ThrottleRule(
          List.of(
              new Limit(10, Duration.ofMinutes(1)),
              new Limit(20, Duration.ofHours(1)),
              new Limit(100, Duration.ofDays(1))));

  private final Attempts attempts;

  public ResetThrottle(Attempts attempts) {
    this.attempts = attempts;
  }

  /** Whether a request is taken note of, which then counts. */
  boolean admitsRequest(Client client, Instant now) {
    var key = "reset-request:network:" + client.network();
    return admits(List.of(new Counter(key, REQUESTS_OF_A_NETWORK)), now);
  }

  /** Whether a mail may go to this address, which then counts, account or not. */
  boolean admitsMail(EmailAddress email, Client client, Instant now) {
    var address = new Counter("reset:address:" + email.value(), ThrottleRule.RESET_MAILS);
    var network = new Counter("reset:network:" + client.network(), MAILS_OF_A_NETWORK);
    return admits(List.of(address, network), now);
  }

  private boolean admits(List<Counter> counters, Instant now) {
    boolean within = counters.stream().allMatch(counter -> isWithin(counter, now));
    if (within) {
      counters.forEach(counter -> attempts.record(counter.key(), now));
    }
    return within;
  }

  private boolean isWithin(Counter counter, Instant now) {
    var rule = counter.rule();
    return rule.allows(attempts.sinceForUpdate(counter.key(), now.minus(rule.horizon())), now);
  }

  private record Counter(String key, ThrottleRule rule) {}
}
