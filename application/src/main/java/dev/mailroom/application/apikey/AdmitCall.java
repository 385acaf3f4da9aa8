package dev.mailroom.application.apikey;

import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.company.Company;
import java.time.Duration;

/** Lets a call in by its key, and counts it against what that key may do in a minute. */
public interface AdmitCall {

  /** {@code credential} as the application sent it. */
  Result admit(String credential);

  sealed interface Result {
    record Admitted(Caller caller, Allowance allowance) implements Result {}

    /** Too many in this minute. */
    record Limited(ApiKey key, Allowance allowance) implements Result {}

    /** No key of ours, or one that is over. */
    record Unknown() implements Result {}
  }

  /** Who calls: a key, for its company. */
  record Caller(ApiKey key, Company company) {}

  /** What is left of a minute's calls. */
  record Allowance(int limit, int remaining, Duration untilReset) {}
}
