package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mailroom.application.apikey.AdmitCall.Caller;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.RequestLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One call that was let in.
 *
 * @param body empty where the operation takes none
 * @param key the call's name, where it has one
 */
public record ApiCall(
    RequestLine line,
    Caller caller,
    Client client,
    Optional<JsonNode> body,
    Optional<CallKey> key) {

  /** An id in the path; what is none leads nowhere. */
  public UUID id(String name) {
    return Ids.parse(line.parameter(name)).orElseThrow(ApiProblem::notFound);
  }

  /** Reads the body; throws with all that is wrong with its form. */
  public <T> T read(Function<JsonFields, T> reading) {
    var complaints = new Complaints();
    var value = reading.apply(JsonFields.root(body.orElseThrow(), complaints));
    complaints.raise();
    return value;
  }

  /** What is wrong with fields of the body, in the words of a use case. */
  public static ApiProblem unprocessable(List<ApiProblem.Fault> faults) {
    return ApiProblem.of(
        ApiProblem.Kind.UNPROCESSABLE, "Nothing happened. Mend what is named below.", faults);
  }
}
