package dev.mailroom.web.company;

import dev.mailroom.application.company.ViewPerson;
import dev.mailroom.web.http.Flash;
import java.util.Arrays;
import java.util.Optional;

/** What can be done to a person's place, each asked for before it happens. */
public enum PersonAct {
  ROLE("role", "Change role", Flash.ROLE_CHANGED),
  REMOVE("remove", "Remove", Flash.MEMBER_REMOVED),
  RESTORE("restore", "Restore", Flash.MEMBER_RESTORED);

  private final String key;
  private final String label;
  private final Flash done;

  PersonAct(String key, String label, Flash done) {
    this.key = key;
    this.label = label;
    this.done = done;
  }

  static Optional<PersonAct> ofKey(String key) {
    return Arrays.stream(values()).filter(act -> act.key.equals(key)).findFirst();
  }

  /** Whether this viewer could do it to this person; one does not remove oneself, one leaves. */
  boolean fits(ViewPerson.Result.Found found, boolean self) {
    boolean within = found.viewerRole().mayTouch(found.role());
    return switch (this) {
      case ROLE -> within && !found.removed();
      case REMOVE -> within && !found.removed() && !self;
      case RESTORE -> within && found.removed();
    };
  }

  public boolean isHarmful() {
    return this == REMOVE;
  }

  String key() {
    return key;
  }

  public String label() {
    return label;
  }

  Flash done() {
    return done;
  }
}
