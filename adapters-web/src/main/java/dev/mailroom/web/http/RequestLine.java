package dev.mailroom.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param id names the request in the log and on the page of an unexpected error
 * @param path decoded, without the query
 * @param parameters the variable parts of the path
 */
public record RequestLine(
    String id,
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, List<String>> query) {

  /** GET and HEAD: they never change anything. */
  public boolean isSafe() {
    return isHead() || method.equals("GET");
  }

  public boolean isHead() {
    return method.equals("HEAD");
  }

  /** The same with other variable parts of the path. */
  public RequestLine with(Map<String, String> others) {
    return new RequestLine(id, method, path, others, query);
  }

  /** A variable part of the path; the route must have one of that name. */
  public String parameter(String name) {
    var value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return value;
  }

  /** The first value of a query parameter, without control characters: no search needs one. */
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(value -> value.replaceAll("\\p{Cntrl}", ""));
  }
}
