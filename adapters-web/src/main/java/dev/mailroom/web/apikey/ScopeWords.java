package dev.mailroom.web.apikey;

import dev.mailroom.domain.apikey.Scope;

/** What a scope lets an application do, in words. */
final class ScopeWords {

  private ScopeWords() {}

  static String of(Scope scope) {
    return switch (scope) {
      case INVITATIONS_WRITE -> "Invite people into this organization.";
      case PASSWORD_RESETS_WRITE -> "Have a reset link sent to an address.";
      case EMAILS_READ -> "See where the mail of this organization stands.";
    };
  }
}
