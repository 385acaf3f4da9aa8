package dev.mailroom.web.joining;

import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.DomainProblem;
import java.util.List;

/** Domains in sentences, and what is said about those that will not do. */
final class DomainWords {

  /** More of a long list would hide what to do. */
  private static final int NAMED = 3;

  private static final int LONGEST = 60;

  private DomainWords() {}

  static String of(DomainProblem problem) {
    return switch (problem) {
      case DomainProblem.NotDomains(var words) ->
          "Enter domains such as example.com, one a line. Not a domain: "
              + some(words.stream().map(DomainWords::shortened).toList())
              + ".";
      case DomainProblem.TooMany(var count) ->
          "Enter at most " + DomainList.MAX + " domains. These are " + count + ".";
      case DomainProblem.Public(var domains) ->
          "Leave out "
              + some(names(domains))
              + ": anybody can have an address there, so it shows nothing about a person.";
    };
  }

  /** {@code x.example, y.example or z.example}. */
  static String anyOf(DomainList list) {
    var names = names(list.domains());
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  private static String some(List<String> names) {
    var shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMED)));
    return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
  }

  private static String shortened(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
  }

  private static List<String> names(List<MailDomain> domains) {
    return domains.stream().map(MailDomain::value).toList();
  }
}
