package dev.mailroom.application.company;

import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The companies of the site by name, for administrators; paged by keyset. */
public interface ListCompanies {

  int PAGE_SIZE = 50;

  /** A company is active when one of its people was here within this time. */
  Duration ACTIVE_WITHIN = Duration.ofDays(30);

  Page list(Query query);

  record Query(boolean activeOnly, Optional<CompanyId> after) {}

  /** Both totals, for the tabs; {@code next} is present while more follow. */
  record Page(List<Row> rows, long active, long all, Optional<CompanyId> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** One company as administrators see it. */
  record Row(
      Company company, Optional<String> owner, int members, Optional<Instant> lastActiveAt) {}
}
