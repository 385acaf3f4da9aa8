package dev.mailroom.application;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does one thing many times at once. */
public final class Crowd {

  private Crowd() {}

  /** Starts all at the same moment and answers what each got; throws what any of them threw. */
  public static <T> List<T> of(int people, Callable<T> act) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, people)
              .mapToObj(i -> threads.submit(() -> await(start, act)))
              .toList();
      start.countDown();
      return answers.stream().map(Crowd::get).toList();
    }
  }

  private static <T> T await(CountDownLatch start, Callable<T> act) throws Exception {
    start.await();
    return act.call();
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
