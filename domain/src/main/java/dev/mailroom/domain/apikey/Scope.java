package dev.mailroom.domain.apikey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may be used for. */
public enum Scope {
  NOTIFICATIONS_WRITE,
  NOTIFICATIONS_READ,
  INVITATIONS_WRITE,
  PASSWORD_RESETS_WRITE,
  EMAILS_READ,
  SUBSCRIPTIONS_READ,
  SUBSCRIPTIONS_WRITE,
  ASSIGNMENTS_WRITE;

  /** As it stands in the API and on the pages: {@code password-resets:write}. */
  public String code() {
    int verb = name().lastIndexOf('_');
    var noun = name().substring(0, verb).replace('_', '-');
    return (noun + ":" + name().substring(verb + 1)).toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> ofCode(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
