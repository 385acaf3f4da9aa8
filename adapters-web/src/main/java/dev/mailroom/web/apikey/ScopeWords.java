package dev.mailroom.web.apikey;

import dev.mailroom.domain.apikey.Scope;

/** What a scope lets an application do, in words. */
final class ScopeWords {

  private ScopeWords() {}

  static String of(Scope scope) {
    return switch (scope) {
      case NOTIFICATIONS_WRITE -> "Post events, and mark notifications as read.";
      case NOTIFICATIONS_READ -> "See who was told of an event, and what stands under a bell.";
      case INVITATIONS_WRITE -> "Invite people into this organization.";
      case PASSWORD_RESETS_WRITE -> "Have a reset link sent to an address.";
      case EMAILS_READ -> "See where the mail of this organization stands.";
      case SUBSCRIPTIONS_READ -> "See who hears of a place.";
      case SUBSCRIPTIONS_WRITE -> "Change who hears of a place.";
      case ASSIGNMENTS_WRITE -> "Keep what people have to do, for the morning digest.";
    };
  }
}
