package dev.mailroom.application.joining;

import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.ThrottleRule;
import dev.mailroom.domain.account.ThrottleRule.Limit;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.joining.InviteLinkId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps an invite link that went astray from being used to flood mailboxes; call inside a
 * transaction.
 */
public final class JoinThrottle {

  /** A company's first day brings hundreds; more than that is no company. */
  private static final ThrottleRule MAILS_OF_A_LINK =
      new ThrottleRule(
          List.of(new Limit(300, Duration.ofHours(1)), new Limit(1_000, Duration.ofDays(1))));

  /** An office whose people all join on one morning is one network. */
  private static final ThrottleRule MAILS_OF_A_NETWORK =
      new ThrottleRule(
          List.of(
              new Limit(20, Duration.ofMinutes(1)),
              new Limit(100, Duration.ofHours(1)),
              new Limit(300, Duration.ofDays(1))));

  private final Attempts attempts;

  public JoinThrottle(Attempts attempts) {
    this.attempts = attempts;
  }

  /** Whether a mail may go to this address, which then counts, account or not. */
  boolean admits(InviteLinkId link, EmailAddress email, Client client, Instant now) {
    var counters =
        List.of(
            new Counter("join:address:" + email.value(), ThrottleRule.RESET_MAILS),
            new Counter("join:link:" + link.value(), MAILS_OF_A_LINK),
            new Counter("join:network:" + client.network(), MAILS_OF_A_NETWORK));
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
