package dev.mailroom.domain.joining;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.joining.DomainProblem.NotDomains;
import dev.mailroom.domain.joining.DomainProblem.TooMany;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Up to 20 mail domains, each once, in the order of the alphabet. */
public record DomainList(List<MailDomain> domains) {

  public static final int MAX = 20;
  public static final DomainList NONE = new DomainList(List.of());

  public DomainList {
    domains = domains.stream().distinct().sorted().toList();
    if (domains.size() > MAX) {
      throw new IllegalArgumentException("more than " + MAX + " domains");
    }
  }

  /** What a text says. */
  public sealed interface Reading {
    record Read(DomainList list) implements Reading {}

    record Unreadable(DomainProblem problem) implements Reading {}
  }

  /** Reads what was typed, apart by white space, commas or semicolons; nothing is no domain. */
  public static Reading read(String typed) {
    var words = Stream.of(typed.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    var wrong = words.stream().filter(Predicate.not(DomainList::isDomain)).toList();
    if (!wrong.isEmpty()) {
      return new Reading.Unreadable(new NotDomains(wrong));
    }
    var domains = words.stream().flatMap(word -> MailDomain.parse(word).stream()).distinct();
    var all = domains.toList();
    return all.size() > MAX
        ? new Reading.Unreadable(new TooMany(all.size()))
        : new Reading.Read(new DomainList(all));
  }

  /** As {@link #read}, and none of them may be one at which anybody can have a mailbox. */
  public static Reading readTrusted(String typed) {
    return switch (read(typed)) {
      case Reading.Unreadable unreadable -> unreadable;
      case Reading.Read(var list) -> {
        var common = list.domains().stream().filter(PublicProviders::include).toList();
        yield common.isEmpty()
            ? new Reading.Read(list)
            : new Reading.Unreadable(new DomainProblem.Public(common));
      }
    };
  }

  private static boolean isDomain(String word) {
    return MailDomain.parse(word).isPresent();
  }

  public boolean isEmpty() {
    return domains.isEmpty();
  }

  /** Whether the address is of one of these very domains. */
  public boolean holds(EmailAddress address) {
    return domains.contains(MailDomain.of(address));
  }

  /** One a line. */
  public String lines() {
    return domains.stream().map(MailDomain::value).collect(Collectors.joining("\n"));
  }
}
