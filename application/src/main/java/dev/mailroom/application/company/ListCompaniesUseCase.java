package dev.mailroom.application.company;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.company.CompanyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link ListCompanies}: asks for one more than a page holds, to know whether more follow. */
public final class ListCompaniesUseCase implements ListCompanies {

  private final Companies companies;
  private final InstantSource clock;

  public ListCompaniesUseCase(Companies companies, InstantSource clock) {
    this.companies = companies;
    this.clock = clock;
  }

  @Override
  public Page list(Query query) {
    Optional<Instant> recently = Optional.of(clock.instant().minus(ACTIVE_WITHIN));
    var since = query.activeOnly() ? recently : Optional.<Instant>empty();
    var found = companies.page(since, query.after(), PAGE_SIZE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    long all = companies.count(Optional.empty());
    return new Page(shown, companies.count(recently), all, next(found, shown));
  }

  private static Optional<CompanyId> next(List<Row> found, List<Row> shown) {
    return found.size() > shown.size()
        ? Optional.of(shown.getLast().company().id())
        : Optional.empty();
  }
}
