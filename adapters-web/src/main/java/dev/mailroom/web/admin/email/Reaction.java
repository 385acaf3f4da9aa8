package dev.mailroom.web.admin.email;

import dev.mailroom.web.http.FieldErrors;
import java.util.List;
import java.util.Optional;

/**
 * What the page answers to what was just done with the form.
 *
 * @param errors beside fields and on top
 * @param notices one sentence each
 * @param doubts why it is asked whether this is meant; empty when it is not asked
 * @param unsaved whether the form shows something that is not stored
 */
public record Reaction(
    FieldErrors errors,
    List<String> notices,
    List<String> doubts,
    Optional<CheckView> check,
    boolean unsaved) {

  static final Reaction NONE =
      new Reaction(FieldErrors.NONE, List.of(), List.of(), Optional.empty(), false);

  public Reaction {
    notices = List.copyOf(notices);
    doubts = List.copyOf(doubts);
  }

  static Reaction wrong(FieldErrors errors) {
    return new Reaction(errors, List.of(), List.of(), Optional.empty(), true);
  }

  static Reaction notice(List<String> notices) {
    return new Reaction(FieldErrors.NONE, notices, List.of(), Optional.empty(), true);
  }

  static Reaction doubtful(List<String> doubts) {
    return new Reaction(FieldErrors.NONE, List.of(), doubts, Optional.empty(), true);
  }

  static Reaction checked(CheckView check) {
    return new Reaction(FieldErrors.NONE, List.of(), List.of(), Optional.of(check), true);
  }

  Reaction saying(List<String> more) {
    return new Reaction(errors, more, doubts, check, unsaved);
  }
}
