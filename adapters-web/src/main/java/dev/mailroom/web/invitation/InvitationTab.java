package dev.mailroom.web.invitation;

import dev.mailroom.domain.invitation.Standing;
import java.util.Arrays;
import java.util.Optional;

/** What the list of invitations can be narrowed to. */
enum InvitationTab {
  OPEN("open", "Open", Standing.OPEN),
  ACCEPTED("accepted", "Accepted", Standing.ACCEPTED),
  REVOKED("revoked", "Revoked", Standing.REVOKED),
  EXPIRED("expired", "Expired", Standing.EXPIRED);

  private final String key;
  private final String label;
  private final Standing standing;

  InvitationTab(String key, String label, Standing standing) {
    this.key = key;
    this.label = label;
    this.standing = standing;
  }

  /** The tab of that name, the open ones for any other. */
  static InvitationTab ofKey(Optional<String> key) {
    return Arrays.stream(values())
        .filter(tab -> Optional.of(tab.key).equals(key))
        .findFirst()
        .orElse(OPEN);
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  Standing standing() {
    return standing;
  }
}
