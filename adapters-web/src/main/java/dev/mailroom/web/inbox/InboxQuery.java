package dev.mailroom.web.inbox;

import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.web.http.Ids;
import dev.mailroom.web.http.Visit;
import java.util.Optional;

/** Which part of what stands under the bell; what cannot be read counts as not said. */
record InboxQuery(boolean unreadOnly, Optional<NotificationId> after) {

  static final String PATH = "/notifications";

  private static final String UNREAD = "unread";

  /** Forms of the list carry it too, in their address, and so lead back to the same page. */
  static InboxQuery of(Visit visit) {
    return new InboxQuery(
        visit.query("show").filter(UNREAD::equals).isPresent(),
        visit.query("after").flatMap(Ids::parse).map(NotificationId::new));
  }

  InboxQuery first() {
    return new InboxQuery(unreadOnly, Optional.empty());
  }

  InboxQuery after(NotificationId id) {
    return new InboxQuery(unreadOnly, Optional.of(id));
  }

  /** The address of this page. */
  String path() {
    return PATH + suffix();
  }

  /** What follows the path; empty for the first page of all. */
  String suffix() {
    var show = unreadOnly ? "&show=" + UNREAD : "";
    var rest = show + after.map(id -> "&after=" + id.value()).orElse("");
    return rest.replaceFirst("&", "?");
  }
}
