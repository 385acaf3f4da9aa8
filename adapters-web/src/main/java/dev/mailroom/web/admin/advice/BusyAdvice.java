package dev.mailroom.web.admin.advice;

/** The provider cannot now, or nobody knows whether it did. */
final class BusyAdvice {

  private BusyAdvice() {}

  static Advice rateLimited(Through way) {
    return Advice.of(
        way.name() + " says we send too fast",
        "The account’s limit for a second or a day is used up. Other mail waits and goes out by"
            + " itself; none is lost.",
        Mend.RATE,
        "Enter the provider’s limits under Advanced, Rate limits, so that we stay below them.",
        "Check how much the account sent today, with your provider.",
        "Try again later, or ask the provider for a higher limit.");
  }

  static Advice unavailable(Through way) {
    return Advice.of(
        way.name() + " is out of service right now",
        "The provider has trouble or restarts. Your settings need no change.",
        Mend.ELSEWHERE,
        "Try again in a few minutes.",
        "Look at the provider’s status page.",
        "If the server is yours, look in its log.");
  }

  static Advice tryLater(Through way) {
    return Advice.of(
        way.name() + " asks to try later",
        "A temporary refusal: the server is busy, or does not know us yet and makes strangers wait"
            + " (greylisting). A real email would try again by itself; a test reports at once.",
        Mend.ELSEWHERE,
        "Try again in five minutes.",
        "If it stays, look up the reply above in your provider’s help.");
  }

  static Advice outcomeUnknown(Through way) {
    return Advice.of(
        "Nobody knows whether " + way.name() + " took it",
        "The whole message was handed over, and the connection broke before the answer came. It"
            + " may arrive.",
        Mend.READ_TIMEOUT,
        "Look in the recipient’s inbox and spam folder.",
        "Search your provider’s log for this message.",
        "If the server is slow to answer, raise the Read timeout under Advanced.");
  }
}
