package dev.mailroom.web.api.v1;

import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.api.ApiAnswer;
import dev.mailroom.web.api.ApiCall;
import dev.mailroom.web.api.ApiRoutes;
import dev.mailroom.web.api.ApiRoutes.Operation;

/** {@code /company}: whose key this is, and what it may do. The call to try a key with. */
public final class CompanyApi implements ApiRoutes.Group {

  @Override
  public void addTo(ApiRoutes routes) {
    routes.on("GET", "/company", Operation.free(CompanyApi::company));
  }

  private static ApiAnswer company(ApiCall call) {
    var company = call.caller().company();
    var label = call.caller().key().label();
    var node =
        ApiJson.object()
            .put("id", company.id().value().toString())
            .put("name", company.name().value())
            .put("slug", company.slug().value())
            .put("locale", company.settings().locale().toLanguageTag())
            .put("zone", company.settings().zone().getId());
    var key = node.putObject("key").put("name", label.name().value());
    var scopes = key.putArray("scopes");
    label.scopes().stream().sorted().map(Scope::code).forEach(scopes::add);
    return ApiAnswer.ok(node);
  }
}
