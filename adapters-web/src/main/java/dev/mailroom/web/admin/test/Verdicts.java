package dev.mailroom.web.admin.test;

import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.web.admin.advice.Advisor;
import dev.mailroom.web.admin.advice.Through;
import dev.mailroom.web.words.Words;
import java.util.Optional;

/** Sums a test up. */
final class Verdicts {

  private Verdicts() {}

  static Verdict of(Progress test, Through way) {
    return switch (test.state()) {
      case QUEUED -> live("Your test is next", "It waits for a free hand.");
      case SENDING ->
          live(
              "Sending your test…",
              "Waiting for " + way.name() + " to answer. This page keeps itself up to date.");
      case HELD ->
          live(
              "Your test waits",
              "No email provider is set up any more. Once one is, the test goes out by itself, though"
                  + " not later than 15 minutes after it was sent off.");
      case SENT ->
          new Verdict(
              "ok",
              way.name() + " took it" + in(test),
              "Your settings work. Now look for it in the inbox of "
                  + test.recipient().value()
                  + ".");
      case FAILED ->
          bad(test.failure(), way, "The test failed", "Nothing was sent." + others(test));
      case EXPIRED ->
          bad(
              test.failure(),
              way,
              "The test was not sent in 15 minutes",
              "It is given up, for a test that comes late tells nothing." + others(test));
      case UNCERTAIN ->
          bad(
              test.failure(),
              way,
              "Nobody knows whether the test was sent",
              "It is not sent again by itself." + others(test));
      case SUPPRESSED ->
          new Verdict("bad", "The test was withdrawn before it left", "Nothing was sent.");
    };
  }

  private static Verdict live(String line, String text) {
    return new Verdict("live", line, text);
  }

  private static Verdict bad(
      Optional<TransportFailure> failure, Through way, String otherwise, String text) {
    var line = failure.map(f -> Advisor.on(f, way).headline()).orElse(otherwise);
    return new Verdict("bad", line, text);
  }

  private static String in(Progress test) {
    return test.took().map(took -> " in " + Words.took(took)).orElse("");
  }

  private static String others(Progress test) {
    long others = test.othersWaiting();
    if (others == 0) {
      return "";
    }
    return others == 1
        ? " One other email waits safely and goes out by itself once this is fixed."
        : " "
            + Words.number(others)
            + " other emails wait safely and go out by themselves once this is fixed.";
  }
}
