package dev.mailroom.application.apikey;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.company.Company;
import java.util.List;
import java.util.Optional;

/** The keys of a company, the newest first, for who manages it. */
public interface ListApiKeys {

  Result list(Query query);

  record Query(AccountId viewer, String slug) {}

  sealed interface Result {
    record Found(Company company, List<Row> rows) implements Result {
      public Found {
        rows = List.copyOf(rows);
      }
    }

    /** No such company, or not for this viewer. */
    record NotFound() implements Result {}
  }

  /** A key; {@code maker} by name, empty once that account is gone. */
  record Row(ApiKey key, Optional<PersonName> maker) {}
}
