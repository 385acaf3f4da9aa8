package dev.mailroom.application.invitation;

import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.domain.invitation.InviteeLine;
import java.util.ArrayList;
import java.util.List;

/** The people of a form, each as its line says. */
record TypedGuests(List<Line> lines) {

  /** One of them, by its number in what was typed. */
  record Line(int number, String typed, InviteeLine.Reading reading) {}

  static TypedGuests of(Guests guests) {
    return switch (guests) {
      case Guests.One(var email, var name, var role) ->
          new TypedGuests(List.of(new Line(1, email, InviteeLine.read(name, email, role))));
      case Guests.Many many -> new TypedGuests(lines(many));
    };
  }

  private static List<Line> lines(Guests.Many many) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (var typed : many.lines().split("\r\n|\r|\n", -1)) {
      number++;
      boolean heading = lines.isEmpty() && InviteeLine.isHeading(typed);
      if (!typed.isBlank() && !heading) {
        lines.add(new Line(number, typed.strip(), InviteeLine.read(typed, many.role())));
      }
    }
    return lines;
  }
}
