package dev.mailroom.application.apikey;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Scope;
import java.util.Set;

/** Makes a key for an application of a company; its value is told here and never again. */
public interface CreateApiKey {

  Result create(Command command);

  /** {@code name} as typed. */
  record Command(AccountId actor, String slug, String name, Set<Scope> scopes) {
    public Command {
      scopes = Set.copyOf(scopes);
    }
  }

  sealed interface Result {
    record Created(ApiKey key, KeyValue value) implements Result {}

    /** Nothing was made. */
    record Invalid(Set<Problem> problems) implements Result {
      public Invalid {
        problems = Set.copyOf(problems);
      }
    }

    /** No such company, or not for this actor. */
    record NotFound() implements Result {}
  }

  /** What is wrong. */
  enum Problem {
    NO_NAME,
    NO_SCOPE,
    /** {@link ApiKey#MAX_WORKING} work already. */
    TOO_MANY
  }
}
