package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
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

  /**
   * As typed, but for the role; {@code call}: the same call again is answered as before, and
   * nothing happens.
   */
  record Command(
      AccountId actor, String slug, Guests guests, String message, Optional<CallKey> call) {

    /** By a form. */
    public Command(AccountId actor, String slug, Guests guests, String message) {
      this(actor, slug, guests, message, Optional.empty());
    }
  }

  /** Whom to ask. */
  sealed interface Guests {
    record One(String email, String name, Role role) implements Guests {}

    /** A line for each; {@code role} is for lines that name none. */
    record Many(String lines, Role role) implements Guests {}

    /** Each counts as a line. */
    record These(List<One> people) implements Guests {
      public These {
        people = List.copyOf(people);
      }
    }
  }

  sealed interface Result {
    /** {@code before}: by the same call, so that nothing happened now. */
    record Invited(List<Asked> asked, boolean before) implements Result {
      public Invited {
        asked = List.copyOf(asked);
      }

      public List<Invitee> people() {
        return asked.stream().map(Asked::person).toList();
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

    /** The key was used for another call. */
    record KeyReused() implements Result {}
  }

  /** One invitation, and the mail that carries it. */
  record Asked(InvitationId id, EmailId email, Invitee person) {
    static Asked of(Invitation invitation) {
      return new Asked(invitation.id(), invitation.letter().email(), invitation.invitee());
    }
  }

  /** One line, by its number in what was typed, from 1. */
  record WrongLine(int number, String typed, LineProblem problem) {}
}
