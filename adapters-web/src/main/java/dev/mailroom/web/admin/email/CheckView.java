package dev.mailroom.web.admin.email;

import dev.mailroom.web.admin.advice.Advice;
import dev.mailroom.web.admin.stages.StageRow;
import java.util.List;
import java.util.Optional;

/**
 * What a connection check found.
 *
 * @param kind of its banner: ok or bad
 */
public record CheckView(
    String kind, String title, String text, List<StageRow> stages, Optional<Advice> advice) {

  public CheckView {
    stages = List.copyOf(stages);
  }
}
