package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyValue;
import java.time.InstantSource;

/** {@link AdmitCall}: found by the hash alone, so that nothing is compared that could be timed. */
public final class AdmitCallUseCase implements AdmitCall {

  private final Transactions transactions;
  private final ApiKeys keys;
  private final Companies companies;
  private final CallAllowance allowance;
  private final InstantSource clock;

  public AdmitCallUseCase(
      Transactions transactions,
      ApiKeys keys,
      Companies companies,
      CallAllowance allowance,
      InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.companies = companies;
    this.allowance = allowance;
    this.clock = clock;
  }

  @Override
  public Result admit(String credential) {
    return KeyValue.parse(credential)
        .flatMap(value -> keys.findByHash(value.hash()))
        .filter(key -> !key.isOver(clock.instant()))
        .map(this::admit)
        .orElseGet(Result.Unknown::new);
  }

  private Result admit(ApiKey key) {
    var company = companies.find(key.company());
    if (company.isEmpty()) {
      return new Result.Unknown();
    }
    markUsed(key);
    var taken = allowance.take(key.id());
    return taken.granted()
        ? new Result.Admitted(new Caller(key, company.get()), taken.allowance())
        : new Result.Limited(key, taken.allowance());
  }

  private void markUsed(ApiKey key) {
    var now = clock.instant();
    if (key.isUseNews(now)) {
      transactions.inTransaction(() -> keys.markUsed(key.id(), now));
    }
  }
}
