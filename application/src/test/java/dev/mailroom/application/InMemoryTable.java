package dev.mailroom.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows by key, in the order they came; what a transaction changes is seen by itself alone. */
public final class InMemoryTable<K, V> {

  private final InMemoryTransactions transactions;
  private volatile Map<K, V> committed = new LinkedHashMap<>();
  private @Nullable Map<K, V> changed;

  InMemoryTable(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(visible().get(key));
  }

  public List<V> rows() {
    return List.copyOf(visible().values());
  }

  public List<V> rows(Predicate<V> condition) {
    return rows().stream().filter(condition).toList();
  }

  public void put(K key, V row) {
    writable().put(key, row);
  }

  public boolean remove(K key) {
    return writable().remove(key) != null;
  }

  /** Answers how many rows went. */
  public int removeIf(Predicate<V> condition) {
    var rows = writable();
    int before = rows.size();
    rows.values().removeIf(condition);
    return before - rows.size();
  }

  void commit() {
    if (changed != null) {
      committed = changed;
    }
  }

  void forgetChanges() {
    changed = null;
  }

  private Map<K, V> visible() {
    return transactions.isOpen() && changed != null ? changed : committed;
  }

  private Map<K, V> writable() {
    transactions.requireOpen();
    if (changed == null) {
      changed = new LinkedHashMap<>(committed);
    }
    return changed;
  }
}
