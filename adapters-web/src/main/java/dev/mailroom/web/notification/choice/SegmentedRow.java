package dev.mailroom.web.notification.choice;

import java.util.List;

/**
 * One question and a few short answers.
 *
 * @param field its id, and the name of its radio buttons
 * @param error empty when nothing is wrong
 */
public record SegmentedRow(
    String field, String name, String hint, List<Answer> answers, String error) {

  public SegmentedRow {
    answers = List.copyOf(answers);
  }

  /** One radio button. */
  public record Answer(String value, String label, boolean chosen) {}
}
