package dev.mailroom.bootstrap.bench;

import dev.mailroom.persistence.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures as programs read them. */
record Report(List<Entry> goals) {

  /** {@code met} is null where nothing could be measured. */
  record Entry(
      int goal,
      String name,
      OptionalDouble measured,
      double target,
      double aim,
      String unit,
      String seen,
      Optional<Boolean> met) {}

  static void write(List<Figure> figures, Path file) {
    var report = new Report(figures.stream().map(Report::entry).toList());
    try {
      Files.writeString(file, Json.write(report) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(Figure figure) {
    var target = figure.target();
    return new Entry(
        figure.goal(),
        figure.name(),
        figure.value(),
        target.floor(),
        target.aim(),
        target.unit(),
        figure.seen(),
        figure.met());
  }
}
