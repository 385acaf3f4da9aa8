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

  private static final int MOST_A_PAGE = 100;

  /** A variable part of the path. */
  public String parameter(String name) {
    return line.parameter(name);
  }

  /** An id in the path; what is none leads nowhere. */
  public UUID id(String name) {
    return Ids.parse(parameter(name)).orElseThrow(ApiProblem::notFound);
  }

  /** Reads the body; throws with all that is wrong with its form. */
  public <T> T read(Function<JsonFields, T> reading) {
    return read(body.orElseThrow(), "", reading);
  }

  /** Reads the part of a body that the pointer leads to, for itself. */
  public static <T> T read(JsonNode part, String pointer, Function<JsonFields, T> reading) {
    var complaints = new Complaints();
    var value = reading.apply(JsonFields.of(part, pointer, complaints));
    complaints.raise();
    return value;
  }

  /** A query parameter that must be there. */
  public String query(String name) {
    return line.query(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> invalid(name, "is missing"));
  }

  /** A query parameter that is true or false, false where it is missing. */
  public boolean flag(String name) {
    var value = line.query(name).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw invalid(name, "is true or false");
    }
    return value.equals("true");
  }

  /** The last id of the page before. */
  public Optional<UUID> after() {
    return line.query("after")
        .map(text -> Ids.parse(text).orElseThrow(() -> invalid("after", "is no id")));
  }

  /** How many a page has, 1 to {@value #MOST_A_PAGE}. */
  public int limit(int usual) {
    return line.query("limit").map(ApiCall::limit).orElse(usual);
  }

  private static int limit(String text) {
    if (!text.matches("[1-9][0-9]?|100")) {
      throw invalid("limit", "is a number from 1 to " + MOST_A_PAGE);
    }
    return Integer.parseInt(text);
  }

  private static ApiProblem invalid(String parameter, String wrong) {
    return ApiProblem.of(
        ApiProblem.Kind.INVALID, "The query parameter \"" + parameter + "\" " + wrong + ".");
  }

  /** What is wrong with fields of the body, in the words of a use case. */
  public static ApiProblem unprocessable(List<ApiProblem.Fault> faults) {
    return ApiProblem.of(
        ApiProblem.Kind.UNPROCESSABLE, "Nothing happened. Mend what is named below.", faults);
  }
}
