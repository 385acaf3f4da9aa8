package dev.mailroom.persistence.notify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who in this process wants to hear of what; one that fails harms no other. */
final class Watchers<K> {
  private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

  private final Map<K, List<Runnable>> watchers = new ConcurrentHashMap<>();

  void add(K key, Runnable watcher) {
    watchers.compute(
        key,
        (_, those) -> {
          var all = those == null ? new CopyOnWriteArrayList<Runnable>() : those;
          all.add(watcher);
          return all;
        });
  }

  void remove(K key, Runnable watcher) {
    watchers.computeIfPresent(key, (_, those) -> without(those, watcher));
  }

  private static @Nullable List<Runnable> without(List<Runnable> those, Runnable watcher) {
    those.remove(watcher);
    return those.isEmpty() ? null : those;
  }

  void tell(K key) {
    watchers.getOrDefault(key, List.of()).forEach(Watchers::run);
  }

  void tellAll() {
    watchers.keySet().forEach(this::tell);
  }

  private static void run(Runnable watcher) {
    try {
      watcher.run();
    } catch (RuntimeException e) {
      LOG.error("watcher.failed", e);
    }
  }
}
