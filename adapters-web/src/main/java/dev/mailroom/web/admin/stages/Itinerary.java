package dev.mailroom.web.admin.stages;

import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.web.admin.advice.Through;
import java.util.List;

/** The stages a hand-over will go through, as far as that is known beforehand. */
public final class Itinerary {

  private static final List<Stage> API =
      List.of(Stage.RESOLVE, Stage.CONNECT, Stage.SECURE, Stage.ACCEPT);

  private Itinerary() {}

  /** Of a mail. */
  public static List<Stage> ofMail(Through way) {
    return way.isSendGrid() ? API : smtp(way);
  }

  /** Of a check, which ends with the log-in. */
  public static List<Stage> ofCheck(Through way) {
    return way.isSendGrid()
        ? API.subList(0, API.size() - 1)
        : smtp(way).stream().filter(s -> s.compareTo(Stage.AUTHENTICATE) <= 0).toList();
  }

  private static List<Stage> smtp(Through way) {
    var all = List.of(Stage.values());
    return way.username().isEmpty()
        ? all.stream().filter(stage -> stage != Stage.AUTHENTICATE).toList()
        : all;
  }
}
