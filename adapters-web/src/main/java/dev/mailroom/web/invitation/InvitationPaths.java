package dev.mailroom.web.invitation;

import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** Where the pages of a company's invitations are. */
final class InvitationPaths {

  static final String LIST = "/companies/{slug}/invitations";
  static final String ONE = LIST + "/{id}";

  private InvitationPaths() {}

  static String list(String slug) {
    return "/companies/" + slug + "/invitations";
  }

  static String one(String slug, InvitationId id, String act) {
    return list(slug) + "/" + id.value() + "/" + act;
  }

  static Optional<InvitationId> id(String text) {
    return Ids.parse(text).map(InvitationId::new);
  }

  static Optional<InvitationId> id(Visit visit) {
    return id(visit.parameter("id"));
  }
}
