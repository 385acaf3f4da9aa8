package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A problem as it is sent: {@code application/problem+json} (RFC 9457, 3.1). */
final class ProblemJson {

  private final String baseUrl;

  ProblemJson(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  byte[] of(ApiProblem problem, String path, String requestId) {
    var kind = problem.kind();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", baseUrl + "/api#problem-" + kind.code())
            .put("title", kind.title())
            .put("status", kind.status())
            .put("detail", problem.detail())
            .put("instance", path)
            .put("requestId", requestId);
    if (!problem.faults().isEmpty()) {
      var errors = node.putArray("errors");
      problem
          .faults()
          .forEach(fault ->
              errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail()));
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
