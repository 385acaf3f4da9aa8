package dev.mailroom.web.admin.overview;

import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Which tab and page of it; what cannot be read counts as not said. */
record RegisterQuery(RegisterTab tab, String search, Optional<UUID> after) {

  /** Longer than any name or address. */
  private static final int MAX_SEARCH = 254;

  static RegisterQuery of(Visit visit) {
    var search = visit.query("search").orElse("").strip();
    return new RegisterQuery(
        RegisterTab.ofKey(visit.query("tab").orElse("")),
        search.substring(0, Math.min(search.length(), MAX_SEARCH)),
        visit.query("after").flatMap(Ids::parse));
  }

  RegisterQuery withoutAfter() {
    return new RegisterQuery(tab, search, Optional.empty());
  }

  RegisterQuery after(UUID id) {
    return new RegisterQuery(tab, search, Optional.of(id));
  }

  /** The address of this page. */
  String path() {
    var found =
        search.isEmpty() ? "" : "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    return "/admin?tab=" + tab.key() + found + after.map(id -> "&after=" + id).orElse("");
  }
}
