package dev.mailroom.web.invitation;

import dev.mailroom.application.invitation.InvitePeople;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.words.Words;
import java.util.Optional;

/** What is said about people who cannot be invited as typed. */
final class InviteWords {

  static final String NOBODY = "Enter at least one email address, a person a line.";

  private InviteWords() {}

  static String tooMany(int lines) {
    return "That is "
        + Words.count(lines, "person").replace("persons", "people")
        + ". Invite at most "
        + InvitePeople.MAX_LINES
        + " at a time.";
  }

  static String of(LineProblem problem) {
    return switch (problem) {
      case NOT_AN_ADDRESS -> "Enter one email address, for example noor@example.com.";
      case SEVERAL_ADDRESSES -> "Put each person on a line of their own.";
      case NOT_A_NAME -> "Use one line of ordinary text for the name, without a web address.";
      case UNKNOWN_ROLE -> "Use owner, admin, member or guest as the role.";
      case TWICE -> "This address stands in an earlier line already.";
      case MEMBER_ALREADY -> "This person is a member already.";
      case INVITED_ALREADY ->
          "This address has an open invitation. Send that one again, or revoke it first.";
      case ROLE_NOT_YOURS_TO_GIVE -> "You may not give this role. Choose one that you may.";
    };
  }

  /** The same beside the field of the form for one person. */
  static FieldErrors field(LineProblem problem) {
    return switch (problem) {
      case NOT_A_NAME -> FieldErrors.of("name", "Name", of(problem));
      case UNKNOWN_ROLE, ROLE_NOT_YOURS_TO_GIVE -> FieldErrors.of("role", "Role", of(problem));
      case NOT_AN_ADDRESS, SEVERAL_ADDRESSES, TWICE, MEMBER_ALREADY, INVITED_ALREADY ->
          FieldErrors.of("email", "Email", of(problem));
    };
  }

  static FieldErrors message(
      FieldErrors errors, String field, Optional<PersonalMessage.Problem> problem) {
    return problem.map(found -> errors.and(field, "Personal message", of(found))).orElse(errors);
  }

  private static String of(PersonalMessage.Problem problem) {
    return switch (problem) {
      case TOO_LONG -> "Use at most " + Words.number(PersonalMessage.MAX_LENGTH) + " characters.";
      case HAS_LINK -> "Leave out web addresses: the mail has its own link.";
      case HAS_CONTROL_CHARACTERS -> "Use ordinary text and line breaks only.";
    };
  }
}
