package dev.mailroom.bootstrap.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do something at the same time. */
public final class Crowd {

  private Crowd() {}

  /** Fifty who all do this. */
  public static <T> List<T> fiftyAtOnce(Callable<T> deed) {
    return atOnce(50, deed);
  }

  /** As many who all do this. */
  public static <T> List<T> atOnce(int many, Callable<T> deed) {
    return allAtOnce(Collections.nCopies(many, deed));
  }

  /** What came of each, in the order of the deeds. */
  public static <T> List<T> allAtOnce(List<Callable<T>> deeds) {
    var begun = new ArrayList<Future<T>>();
    try (var crowd = Executors.newFixedThreadPool(deeds.size())) {
      deeds.forEach(deed -> begun.add(crowd.submit(deed)));
    }
    return begun.stream().map(Crowd::outcome).toList();
  }

  private static <T> T outcome(Future<T> deed) {
    try {
      return deed.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
