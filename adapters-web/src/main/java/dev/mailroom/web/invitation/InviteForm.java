package dev.mailroom.web.invitation;

import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.PersonalMessage;
import dev.mailroom.web.company.RoleWords;
import dev.mailroom.web.http.FieldErrors;
import dev.mailroom.web.http.Form;
import java.util.List;

/**
 * The two forms of one page: for one person and for several. What was typed stays.
 *
 * @param wrongLines of the list, each with what to do about it
 */
public record InviteForm(
    Host host, Typed typed, FieldErrors errors, List<WrongLine> wrongLines, String verdict) {

  public InviteForm {
    wrongLines = List.copyOf(wrongLines);
  }

  /** Into which company, and as what. */
  public record Host(String company, String slug, List<Option> roles) {}

  /** One role to choose. */
  public record Option(String value, String label) {
    static Option of(Role role) {
      return new Option(RoleWords.key(role), RoleWords.of(role));
    }
  }

  /** One line of the list: where it stands, what it says, what is wrong. */
  public record WrongLine(int number, String text, String problem) {}

  /** As it was sent. */
  public record Typed(
      String email,
      String name,
      String role,
      String message,
      String lines,
      String listRole,
      String listMessage) {

    static final Typed NOTHING = new Typed("", "", "member", "", "", "member", "");

    static Typed one(Form form) {
      return new Typed(
          form.text("email"),
          form.text("name"),
          form.text("role"),
          form.text("message"),
          "",
          "member",
          "");
    }

    static Typed several(Form form) {
      return new Typed(
          "", "", "member", "", form.text("lines"), form.text("role"), form.text("message"));
    }
  }

  /** How long a personal message may be. */
  public int messageLength() {
    return PersonalMessage.MAX_LENGTH;
  }

  static InviteForm empty(Host host) {
    return new InviteForm(host, Typed.NOTHING, FieldErrors.NONE, List.of(), "");
  }

  static InviteForm typed(Host host, Typed typed) {
    return new InviteForm(host, typed, FieldErrors.NONE, List.of(), "");
  }

  InviteForm with(FieldErrors found) {
    return new InviteForm(host, typed, found, wrongLines, verdict);
  }

  InviteForm with(List<WrongLine> found, String sentence) {
    return new InviteForm(host, typed, errors, found, sentence);
  }

  public boolean isWrong() {
    return !errors.isEmpty() || !wrongLines.isEmpty();
  }
}
