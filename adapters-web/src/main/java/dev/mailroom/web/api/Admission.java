package dev.mailroom.web.api;

import dev.mailroom.application.apikey.AdmitCall;
import dev.mailroom.application.apikey.AdmitCall.Allowance;
import dev.mailroom.application.apikey.AdmitCall.Caller;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.web.api.ApiProblem.Kind;
import dev.mailroom.web.api.ApiRoutes.Body;
import dev.mailroom.web.api.ApiRoutes.Operation;
import dev.mailroom.web.http.Incoming;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Lets calls in: by key, within the minute's calls, for a scope, with a body that can be read. */
final class Admission {

  private static final String CHALLENGE = "WWW-Authenticate";

  private final AdmitCall admit;
  private final boolean trustedProxy;

  Admission(AdmitCall admit, boolean trustedProxy) {
    this.admit = admit;
    this.trustedProxy = trustedProxy;
  }

  /** Who calls, and what is left to them. */
  record Admitted(Caller caller, Allowance allowance) {}

  Admitted admit(Incoming incoming) {
    var credential =
        CallHeaders.credential(incoming)
            .orElseThrow(() -> unauthorized("Bearer realm=\"mailroom\""));
    return switch (admit.admit(credential)) {
      case AdmitCall.Result.Admitted(var caller, var allowance) -> new Admitted(caller, allowance);
      case AdmitCall.Result.Limited(_, var allowance) -> throw limited(allowance);
      case AdmitCall.Result.Unknown() ->
          throw unauthorized("Bearer realm=\"mailroom\", error=\"invalid_token\"");
    };
  }

  private static ApiProblem unauthorized(String challenge) {
    return ApiProblem.of(
            Kind.UNAUTHORIZED, "Send Authorization: Bearer and an API key of your company.")
        .with(CHALLENGE, challenge);
  }

  private static ApiProblem limited(Allowance allowance) {
    var problem =
        ApiProblem.of(
                Kind.RATE_LIMITED,
                "A key may make " + allowance.limit() + " calls a minute. Wait for the next.")
            .with("Retry-After", Long.toString(CallHeaders.seconds(allowance)));
    for (var header : CallHeaders.of(allowance).entrySet()) {
      problem = problem.with(header.getKey(), header.getValue());
    }
    return problem;
  }

  ApiCall call(
      Admitted admitted, Operation operation, Incoming incoming, Map<String, String> parameters) {
    operation
        .scope()
        .filter(scope -> !admitted.caller().key().allows(scope))
        .ifPresent(scope -> {
          throw lacking(scope);
        });
    var key = CallHeaders.idempotencyKey(incoming);
    var bytes = operation.body() == Body.NONE ? new byte[0] : body(operation.body(), incoming);
    return new ApiCall(
        incoming.line().with(parameters),
        admitted.caller(),
        incoming.client(trustedProxy),
        operation.body() == Body.NONE ? Optional.empty() : Optional.of(JsonBody.parse(bytes)),
        key.map(text ->
            new CallKey(admitted.caller().key().id().value(), text, digest(incoming, bytes))));
  }

  private static ApiProblem lacking(Scope scope) {
    return ApiProblem.of(Kind.MISSING_SCOPE, "The key needs the scope " + scope.code() + ".")
        .with(
            CHALLENGE,
            "Bearer realm=\"mailroom\", error=\"insufficient_scope\", scope=\""
                + scope.code()
                + "\"");
  }

  private static byte[] body(Body allowed, Incoming incoming) {
    CallHeaders.requireJson(incoming);
    return incoming
        .body(allowed.most())
        .orElseThrow(() ->
            ApiProblem.of(
                Kind.TOO_LARGE, "Send at most " + allowed.most() / 1024 + " KiB at a time."));
  }

  /** Of method, path and body: what makes two calls the same. */
  private static String digest(Incoming incoming, byte[] body) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var line = incoming.line();
      sha256.update((line.method() + " " + line.path() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
