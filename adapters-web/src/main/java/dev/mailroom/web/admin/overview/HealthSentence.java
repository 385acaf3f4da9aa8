package dev.mailroom.web.admin.overview;

import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says whether mail flows. */
final class HealthSentence {

  private final Overview overview;
  private final Instant now;

  HealthSentence(Overview overview, Instant now) {
    this.overview = overview;
    this.now = now;
  }

  Health say() {
    return overview
        .route()
        .map(Through::label)
        .map(this::through)
        .orElseGet(() -> new Health("warn", "Mail is not set up.", heldSentence()));
  }

  private Health through(Through way) {
    return overview
        .health()
        .lastFault()
        .map(fault -> stuck(fault, way))
        .orElseGet(() -> flowing(way));
  }

  private Health stuck(TransportFailure fault, Through way) {
    var headline = Advisor.on(fault, way).headline() + since(overview.health().faultySince()) + ".";
    return new Health("bad", "Mail is stuck.", headline + heldSentence());
  }

  private Health flowing(Through way) {
    return overview
        .health()
        .lastAcceptedAt()
        .map(at -> way.name() + " took the last one " + Words.ago(at, now) + ".")
        .map(last -> new Health("ok", "Mail is flowing.", last + heldSentence()))
        .orElseGet(() -> new Health("idle", "Mail is set up.", unproven(way)));
  }

  private static String unproven(Through way) {
    return "Nothing was sent through " + way.name() + " yet. Send a test email to see it work.";
  }

  private String since(Optional<Instant> at) {
    return at.map(since -> ", since " + Words.span(Duration.between(since, now))).orElse("");
  }

  private String heldSentence() {
    long held = overview.waiting().getOrDefault(EmailState.HELD, 0L);
    if (held == 0) {
      return "";
    }
    var emails = held == 1 ? " One email is held" : " " + Words.number(held) + " emails are held";
    boolean unset = overview.heldFor().containsKey(HeldReason.NOT_CONFIGURED);
    return emails
        + (held == 1 ? " and goes out by itself " : " and go out by themselves ")
        + (unset && overview.route().isEmpty() ? "once it is." : "once this is fixed.");
  }
}
