package dev.mailroom.web.apikey;

import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Refusal;
import dev.mailroom.web.http.Visit;

/** Where the pages of a company's keys are. */
final class ApiKeyPaths {

  static final String LIST = "/companies/{slug}/api-keys";
  static final String NEW = LIST + "/new";
  static final String ONE = LIST + "/{id}";

  private ApiKeyPaths() {}

  static String list(String slug) {
    return "/companies/" + slug + "/api-keys";
  }

  static String one(String slug, ApiKeyId id) {
    return list(slug) + "/" + id.value();
  }

  static ApiKeyId id(Visit visit) {
    return Ids.parse(visit.parameter("id")).map(ApiKeyId::new).orElseThrow(Refusal::notFound);
  }
}
