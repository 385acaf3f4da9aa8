package dev.mailroom.application.joining;

import dev.mailroom.application.joining.SaveInviteLink.Form;
import dev.mailroom.application.joining.SaveInviteLink.Problem;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.DomainList.Reading.Read;
import dev.mailroom.domain.joining.DomainList.Reading.Unreadable;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the terms of an invite link, every field at once. */
final class TermsForm {

  private static final int YEARS_AHEAD = 10;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private final List<Problem> problems = new ArrayList<>();
  private final ZoneId zone;
  private final Instant asOf;

  private TermsForm(ZoneId zone, Instant asOf) {
    this.zone = zone;
    this.asOf = asOf;
  }

  /** Terms, or what keeps them from being any. */
  record Outcome(Optional<LinkTerms> terms, List<Problem> problems) {}

  static Outcome read(Form typed, ZoneId zone, Instant asOf) {
    return new TermsForm(zone, asOf).read(typed);
  }

  private Outcome read(Form typed) {
    var role = role(typed.role());
    var domains = domains(typed.domains());
    var end = typed.lastDay().isBlank() ? Optional.<Instant>empty() : end(typed.lastDay().strip());
    var uses = typed.maxUses().isBlank() ? OptionalInt.empty() : uses(typed.maxUses().strip());
    return problems.isEmpty()
        ? new Outcome(Optional.of(new LinkTerms(role, domains, end, uses)), problems)
        : new Outcome(Optional.empty(), problems);
  }

  private Role role(String typed) {
    var role =
        LinkTerms.ROLES.stream()
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(typed))
            .findFirst();
    if (role.isEmpty()) {
      problems.add(new Problem.NoSuchRole());
    }
    return role.orElse(Role.MEMBER);
  }

  private DomainList domains(String typed) {
    return switch (DomainList.read(typed)) {
      case Read(var list) -> list;
      case Unreadable(var what) -> {
        problems.add(new Problem.WrongDomains(what));
        yield DomainList.NONE;
      }
    };
  }

  /** The end of that day. */
  private Optional<Instant> end(String typed) {
    var today = LocalDate.ofInstant(asOf, zone);
    var day = day(typed).filter(it -> !it.isAfter(today.plusYears(YEARS_AHEAD)));
    if (day.isEmpty()) {
      problems.add(new Problem.NotADay());
    } else if (day.get().isBefore(today)) {
      problems.add(new Problem.DayIsPast());
    }
    return day.map(it -> it.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private OptionalInt uses(String typed) {
    int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > LinkTerms.MOST_USES) {
      problems.add(new Problem.NotANumberOfUses());
      return OptionalInt.empty();
    }
    return OptionalInt.of(number);
  }
}
