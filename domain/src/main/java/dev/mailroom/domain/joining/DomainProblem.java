package dev.mailroom.domain.joining;

import dev.mailroom.domain.address.MailDomain;
import java.util.List;

/** Why a list of domains cannot be taken as typed. */
public sealed interface DomainProblem {

  /** {@code words} as typed. */
  record NotDomains(List<String> words) implements DomainProblem {
    public NotDomains {
      words = List.copyOf(words);
    }
  }

  record TooMany(int count) implements DomainProblem {}

  /** Anybody can have a mailbox there, so that it says nothing about a person. */
  record Public(List<MailDomain> domains) implements DomainProblem {
    public Public {
      domains = List.copyOf(domains);
    }
  }
}
