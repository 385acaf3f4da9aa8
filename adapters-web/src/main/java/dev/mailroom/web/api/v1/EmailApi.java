package dev.mailroom.web.api.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mailroom.application.delivery.ViewEmail;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiProblem;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;
import java.util.Locale;

/** {@code GET /emails/{id}}: where a mail of the key's company stands, and what was tried. */
public final class EmailApi implements ApiRoutes.Group {

  private final ViewEmail view;

  public EmailApi(ViewEmail view) {
    this.view = view;
  }

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on("GET", "/emails/{id}", Operation.reading(Scope.EMAILS_READ, this::email));
  }

  private ApiAnswer email(ApiCall call) {
    var query = new ViewEmail.Query(call.caller().company().id(), new EmailId(call.id("id")));
    return view.view(query)
        .map(found -> ApiAnswer.ok(json(found)))
        .orElseThrow(ApiProblem::notFound);
  }

  private static ObjectNode json(ViewEmail.View view) {
    var standing = view.standing();
    var node =
        ApiJson.object()
            .put("id", view.id().value().toString())
            .put("kind", view.kind())
            .put("state", code(standing.state()))
            .put("queuedAt", standing.queuedAt().toString());
    if (standing.state() == EmailState.QUEUED) {
      node.put("nextTryAt", standing.dueAt().toString());
    }
    ApiJson.put(node, "finishedAt", standing.finishedAt());
    standing.heldFor().ifPresent(reason -> node.put("heldFor", code(reason)));
    var attempts = node.putArray("attempts");
    view.attempts().forEach(attempt -> attempts.add(json(attempt)));
    return node;
  }

  private static ObjectNode json(ViewEmail.Attempt attempt) {
    var node =
        ApiJson.object()
            .put("number", attempt.number())
            .put("at", attempt.startedAt().toString())
            .put("tookMs", attempt.took().toMillis())
            .put("state", code(attempt.state()));
    attempt.reply().ifPresent(reply -> reply(node, reply));
    attempt
        .failure()
        .ifPresent(failure -> {
          node.put("stage", code(failure.stage())).put("failure", code(failure.kind()));
          failure.reply().ifPresent(reply -> reply(node, reply));
        });
    return node;
  }

  /** The server's own words. */
  private static void reply(ObjectNode node, Reply reply) {
    node.putObject("reply").put("code", reply.code()).put("text", reply.text());
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
