package dev.mailroom.web.api.v1;

import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Kind;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;

/** {@code GET /kinds}: what can be posted, and what people may choose about it. */
public final class KindApi implements ApiRoutes.Group {

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on("GET", "/kinds", Operation.free(KindApi::kinds));
  }

  private static ApiAnswer kinds(ApiCall call) {
    var node = ApiJson.object();
    var kinds = node.putArray("kinds");
    for (Kind kind : Catalogue.all()) {
      kinds
          .addObject()
          .put("kind", kind.code())
          .put("category", kind.category().code())
          .put("mandatory", kind.mandatory())
          .put("batchable", kind.batchable());
    }
    return ApiAnswer.ok(node);
  }
}
