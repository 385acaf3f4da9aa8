package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.util.List;
import java.util.Map;

/**
 * Finds members of a company by what an application knows of them. Who was removed from it or is
 * disabled may still be named, so that an application can tidy up after them.
 */
public interface FindMembers {

  /** Those who are members, each by what was asked. */
  Map<String, AccountId> find(Query query);

  /** {@code people}: account ids or addresses, as sent. */
  record Query(CompanyId company, List<String> people) {
    public Query {
      people = List.copyOf(people);
    }
  }
}
