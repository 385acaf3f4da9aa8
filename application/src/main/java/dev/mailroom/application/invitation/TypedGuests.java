package dev.mailroom.application.invitation;

import dev.mailroom.application.invitation.InvitePeople.Guests;
import dev.mailroom.domain.invitation.InviteeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The people of a form, each as its line says. */
record TypedGuests(List<Line> lines) {

  /** One of them, by its number in what was typed. */
  record Line(int number, String typed, InviteeLine.Reading reading) {}

  static TypedGuests of(Guests guests) {
    return switch (guests) {
      case Guests.One one -> new TypedGuests(List.of(line(1, one)));
      case Guests.Many many -> new TypedGuests(lines(many));
      case Guests.These(var people) -> new TypedGuests(numbered(people));
    };
  }

  private static List<Line> numbered(List<Guests.One> people) {
    return IntStream.range(0, people.size()).mapToObj(i -> line(i + 1, people.get(i))).toList();
  }

  private static Line line(int number, Guests.One one) {
    return new Line(number, one.email(), InviteeLine.read(one.name(), one.email(), one.role()));
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
