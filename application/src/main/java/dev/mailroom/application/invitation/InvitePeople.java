package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.LineProblem;
import dev.mailroom.domain.invitation.PersonalMessage;
import java.util.List;
import java.util.Optional;

/** Asks one or many people to join a company: all of them, or nobody. */
public interface InvitePeople {

  /** More is a list that somebody pasted by mistake. */
  int MAX_LINES = 500;

  /** The roles the actor may give; empty when they may not invite, or there is no such company. */
  Optional<Desk> desk(AccountId actor, String slug);

  Result invite(Command command);

  /** What the form shows: into which company, and as what. */
  record Desk(String company, List<Role> roles) {
    public Desk {
      roles = List.copyOf(roles);
    }
  }

  /** As typed, but for the role. */
  record Command(AccountId actor, String slug, Guests guests, String message) {}

  /** Whom to ask. */
  sealed interface Guests {
    record One(String email, String name, Role role) implements Guests {}

    /** A line for each; {@code role} is for lines that name none. */
    record Many(String lines, Role role) implements Guests {}
  }

  sealed interface Result {
    record Invited(List<Invitee> people) implements Result {
      public Invited {
        people = List.copyOf(people);
      }
    }

    /** Nobody was invited; {@code lines} are those with something wrong. */
    record Invalid(List<WrongLine> lines, int rightLines, Optional<PersonalMessage.Problem> message)
        implements Result {
      public Invalid {
        lines = List.copyOf(lines);
      }
    }

    /** There is nobody in the list. */
    record Nobody() implements Result {}

    /** More than {@link #MAX_LINES}. */
    record TooMany(int lines) implements Result {}

    /** No such company, or not for this actor. */
    record NotFound() implements Result {}
  }

  /** One line, by its number in what was typed, from 1. */
  record WrongLine(int number, String typed, LineProblem problem) {}
}
