package dev.mailroom.web.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which page of whose people; what cannot be read counts as not said. */
record PeopleQuery(String slug, String search, Optional<AccountId> after) {

  static PeopleQuery of(Visit visit) {
    var search = visit.query("search").orElse("").strip();
    return new PeopleQuery(
        visit.parameter("slug"),
        search.substring(0, Math.min(search.length(), EmailAddress.MAX_LENGTH)),
        visit.query("after").flatMap(Ids::parse).map(AccountId::new));
  }

  PeopleQuery from(Optional<AccountId> last) {
    return new PeopleQuery(slug, search, last);
  }

  /** The address of this page. */
  String path() {
    var found =
        search.isEmpty() ? "" : "search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    var from = after.map(id -> "after=" + id.value()).orElse("");
    var both = found + (found.isEmpty() || from.isEmpty() ? "" : "&") + from;
    return CompanyPage.path(slug) + "/people" + (both.isEmpty() ? "" : "?" + both);
  }
}
