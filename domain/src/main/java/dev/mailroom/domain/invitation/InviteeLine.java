package dev.mailroom.domain.invitation;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a list of people, in any form that people paste: {@code Noor Haddad
 * <noor@x.example>}, {@code noor@x.example}, {@code Name, address, role}, cells in quotes, tabs or
 * semicolons for commas.
 */
public final class InviteeLine {

  private static final Pattern NAME_ADDR = Pattern.compile("(?s)(.*)<([^<>]*)>");

  private InviteeLine() {}

  /** What a line says. */
  public sealed interface Reading {
    record Read(Invitee invitee) implements Reading {}

    record Unreadable(LineProblem problem) implements Reading {}
  }

  /** Reads one line; {@code role} is for those that name none. */
  public static Reading read(String line, Role role) {
    var cells = Cells.of(line);
    var addresses = cells.stream().filter(cell -> cell.contains("@")).toList();
    if (addresses.size() > 1) {
      return new Reading.Unreadable(LineProblem.SEVERAL_ADDRESSES);
    }
    return addresses.isEmpty()
        ? new Reading.Unreadable(LineProblem.NOT_AN_ADDRESS)
        : read(cells, cells.indexOf(addresses.getFirst()), role);
  }

  /** Reads what stands in fields of its own; a blank name is none. */
  public static Reading read(String name, String address, Role role) {
    var email = EmailAddress.parse(address);
    var parsed = PersonName.parse(name);
    if (email.isEmpty()) {
      return new Reading.Unreadable(LineProblem.NOT_AN_ADDRESS);
    }
    return parsed.isEmpty() && !name.isBlank()
        ? new Reading.Unreadable(LineProblem.NOT_A_NAME)
        : new Reading.Read(new Invitee(email.get(), parsed, role));
  }

  /** True for the first line of a table: it names columns and nobody. */
  public static boolean isHeading(String line) {
    var titles = List.of("name", "address", "email", "email address", "e-mail", "role");
    var cells = Cells.of(line);
    return !cells.isEmpty()
        && cells.stream().allMatch(cell -> titles.contains(cell.toLowerCase(Locale.ROOT)));
  }

  /** The role a word names, whatever its case. */
  public static Optional<Role> role(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "owner" -> Optional.of(Role.OWNER);
      case "admin" -> Optional.of(Role.ADMIN);
      case "member" -> Optional.of(Role.MEMBER);
      case "guest" -> Optional.of(Role.GUEST);
      default -> Optional.empty();
    };
  }

  private static Reading read(List<String> cells, int at, Role usual) {
    var form = NAME_ADDR.matcher(cells.get(at));
    boolean named = form.matches();
    var address = named ? form.group(2) : cells.get(at);
    var before = String.join(" ", cells.subList(0, at)) + (named ? " " + form.group(1) : "");
    var after = cells.subList(at + 1, cells.size());
    var last = after.isEmpty() ? Optional.<Role>empty() : role(after.getLast());
    var rest = String.join(" ", last.isEmpty() ? after : after.subList(0, after.size() - 1));
    if (!before.isBlank() && !rest.isBlank()) {
      return new Reading.Unreadable(LineProblem.UNKNOWN_ROLE);
    }
    return read(before.isBlank() ? rest : before, address, last.orElse(usual));
  }
}
