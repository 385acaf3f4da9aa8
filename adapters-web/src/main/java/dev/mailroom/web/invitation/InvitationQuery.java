package dev.mailroom.web.invitation;

import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which tab and page of a company's invitations; what cannot be read counts as not said. */
record InvitationQuery(
    String slug, InvitationTab tab, String search, Optional<InvitationId> after) {

  /** Longer than any name or address. */
  private static final int MAX_SEARCH = 254;

  static InvitationQuery of(Visit visit) {
    var search = visit.query("search").orElse("").strip();
    return new InvitationQuery(
        visit.parameter("slug"),
        InvitationTab.ofKey(visit.query("show")),
        search.substring(0, Math.min(search.length(), MAX_SEARCH)),
        visit.query("after").flatMap(InvitationPaths::id));
  }

  String path(InvitationTab other) {
    return new InvitationQuery(slug, other, search, Optional.empty()).path();
  }

  String path(Optional<InvitationId> following) {
    return new InvitationQuery(slug, tab, search, following).path();
  }

  private String path() {
    var found =
        search.isEmpty() ? "" : "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    return InvitationPaths.list(slug)
        + "?show="
        + tab.key()
        + found
        + after.map(id -> "&after=" + id.value()).orElse("");
  }
}
