package dev.mailroom.persistence;

import io.helidon.dbclient.DbClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One statement and its values. The values' types fit the casts that a statement writes: {@code
 * CAST(:id AS uuid)}, {@code CAST(:ids AS uuid[])}; a duration is bound as milliseconds.
 */
public final class Sql {
  private final Database database;
  private final String statement;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  Sql(Database database, String statement) {
    this.database = database;
    this.statement = statement;
  }

  /** Binds a value; an empty {@link Optional} is NULL. */
  public Sql with(String name, Object value) {
    values.put(name, bindable(value));
    return this;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Function<Row, T> mapping) {
    return database.reading(client -> get(client, mapping));
  }

  /** All rows. */
  public <T> List<T> list(Function<Row, T> mapping) {
    return database.reading(client -> query(client, mapping));
  }

  /** Writes; answers the number of rows touched. */
  public long write() {
    return database.writing(
        client -> client.execute().createDmlStatement(statement).params(values).execute());
  }

  /** Writes; answers what RETURNING gives. */
  public <T> List<T> writeReturning(Function<Row, T> mapping) {
    return database.writing(client -> query(client, mapping));
  }

  /** Reads what must stay as it is until the transaction ends: {@code FOR UPDATE}, a lock. */
  public <T> Optional<T> lock(Function<Row, T> mapping) {
    return database.writing(client -> get(client, mapping));
  }

  private <T> Optional<T> get(DbClient client, Function<Row, T> mapping) {
    return client
        .execute()
        .createGet(statement)
        .params(values)
        .execute()
        .map(row -> mapping.apply(new Row(row)));
  }

  private <T> List<T> query(DbClient client, Function<Row, T> mapping) {
    return client
        .execute()
        .createQuery(statement)
        .params(values)
        .execute()
        .map(row -> mapping.apply(new Row(row)))
        .toList();
  }

  private static @Nullable Object bindable(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Sql::bindable).orElse(null);
      case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
      case UUID id -> id.toString();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Duration duration -> duration.toMillis();
      case Enum<?> choice -> code(choice);
      case Collection<?> many -> many.stream().map(Sql::element).toArray(String[]::new);
      default -> value;
    };
  }

  private static @Nullable String element(@Nullable Object value) {
    Object bound = value == null ? null : bindable(value);
    return bound == null ? null : bound.toString();
  }

  /** How an enum constant is stored: {@code ROUTE_FAULT} as {@code route_fault}. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
