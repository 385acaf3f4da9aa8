package dev.mailroom.bootstrap.bench;

import java.util.List;

/** One line of the list of goals, measured by itself. */
interface Goal {

  int number();

  List<Figure> measure(Ground ground);
}
