package dev.mailroom.application.idempotency;

import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.application.idempotency.port.Calls.Standing;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the work of a call once, and answers the same call with what it was answered before. */
public final class OncePerKey {

  private final Calls calls;
  private final InstantSource clock;

  public OncePerKey(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * In the caller's transaction; what is asked is known to be right, for mistakes are not
   * remembered.
   *
   * @param call empty for a call that may be made as often as one likes
   * @param work answers the result and its written form
   * @param recall makes the result of its written form
   * @param other what is answered when the key belongs to another call
   */
  public <R> R once(
      Optional<CallKey> call,
      Supplier<Done<R>> work,
      Function<String, R> recall,
      Supplier<R> other) {
    return call.isEmpty()
        ? work.get().result()
        : switch (calls.begin(call.get(), clock.instant())) {
          case Standing.New() -> first(call.get(), work.get());
          case Standing.Answered(var answer) -> recall.apply(answer);
          case Standing.Other() -> other.get();
        };
  }

  /**
   * What a call that was made before is answered, empty for a new one: for work that must look at
   * what is there before it knows that it is right. In the caller's transaction, and only while
   * nobody else can make the same call.
   */
  public <R> Optional<R> before(
      Optional<CallKey> call, Function<String, R> recall, Supplier<R> other) {
    return call.flatMap(key -> calls.find(key, clock.instant()))
        .map(standing ->
            switch (standing) {
              case Standing.New() -> throw new IllegalStateException("found, and yet new");
              case Standing.Answered(var answer) -> recall.apply(answer);
              case Standing.Other() -> other.get();
            });
  }

  /** What came of the work, and how it is remembered. */
  public record Done<R>(R result, String answer) {}

  private <R> R first(CallKey call, Done<R> done) {
    calls.answer(call, done.answer());
    return done.result();
  }
}
