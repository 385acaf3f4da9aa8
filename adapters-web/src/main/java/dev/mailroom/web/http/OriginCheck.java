package dev.mailroom.web.http;

import java.util.Optional;

/**
 * Whether a post comes from this site, by the browser's own word: {@code Sec-Fetch-Site}, else
 * {@code Origin} (RFC 6454). Without either, or with the origin withheld ({@code null}, as from our
 * pages that send no referrer), the form's token alone decides.
 */
final class OriginCheck {

  private final String ownOrigin;

  OriginCheck(String ownOrigin) {
    this.ownOrigin = ownOrigin;
  }

  /** {@code host} as the browser asked for it, which a page of another site cannot choose. */
  boolean accepts(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
    if (fetchSite.isPresent()) {
      return fetchSite.get().equals("same-origin") || fetchSite.get().equals("none");
    }
    return origin.filter(claimed -> !claimed.equals("null")).map(o -> isOwn(o, host)).orElse(true);
  }

  private boolean isOwn(String origin, Optional<String> host) {
    var authority = origin.replaceFirst("^https?://", "");
    return origin.equalsIgnoreCase(ownOrigin)
        || host.filter(authority::equalsIgnoreCase).isPresent();
  }
}
