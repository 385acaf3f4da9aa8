package dev.mailroom.persistence;

import io.helidon.dbclient.DbRow;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** One row of an answer; a method that is not named {@code optional...} fails on NULL. */
public record Row(DbRow columns) {

  public String text(String column) {
    return value(column, String.class);
  }

  public Optional<String> optionalText(String column) {
    return optional(column, String.class);
  }

  public UUID id(String column) {
    return value(column, UUID.class);
  }

  public Optional<UUID> optionalId(String column) {
    return optional(column, UUID.class);
  }

  public Instant instant(String column) {
    return value(column, Timestamp.class).toInstant();
  }

  public Optional<Instant> optionalInstant(String column) {
    return optional(column, Timestamp.class).map(Timestamp::toInstant);
  }

  public long number(String column) {
    return value(column, Number.class).longValue();
  }

  public int count(String column) {
    return Math.toIntExact(number(column));
  }

  public OptionalInt optionalCount(String column) {
    return optional(column, Number.class)
        .map(number -> OptionalInt.of(Math.toIntExact(number.longValue())))
        .orElseGet(OptionalInt::empty);
  }

  public Duration millis(String column) {
    return Duration.ofMillis(number(column));
  }

  public Optional<Duration> optionalMillis(String column) {
    return optional(column, Number.class).map(number -> Duration.ofMillis(number.longValue()));
  }

  public boolean flag(String column) {
    return value(column, Boolean.class);
  }

  public byte[] bytes(String column) {
    return value(column, byte[].class);
  }

  /** A column of type jsonb, or its text. */
  public <T> Optional<T> optionalJson(String column, Class<T> type) {
    return Optional.ofNullable(columns.column(column).get(Object.class))
        .map(json -> Json.read(json.toString(), type));
  }

  /** An enum constant that was stored by {@link Sql#code}. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
  }

  public <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> type) {
    return optionalText(column).map(code -> Enum.valueOf(type, code.toUpperCase(Locale.ROOT)));
  }

  private <T> T value(String column, Class<T> type) {
    return optional(column, type)
        .orElseThrow(() -> new IllegalStateException("column " + column + " is NULL"));
  }

  private <T> Optional<T> optional(String column, Class<T> type) {
    Object raw = columns.column(column).get(Object.class);
    return Optional.ofNullable(type.cast(raw));
  }
}
