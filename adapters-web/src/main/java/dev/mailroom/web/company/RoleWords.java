package dev.mailroom.web.company;

import dev.mailroom.domain.company.Role;

/** What a role is called. */
final class RoleWords {

  private RoleWords() {}

  static String of(Role role) {
    return switch (role) {
      case OWNER -> "Owner";
      case ADMIN -> "Admin";
      case MEMBER -> "Member";
      case GUEST -> "Guest";
    };
  }

  /** What a card adds about the reader; nothing where one is simply a member. */
  static String aboutYou(Role role) {
    return switch (role) {
      case OWNER -> " · you’re an owner";
      case ADMIN -> " · you’re an admin";
      case MEMBER -> "";
      case GUEST -> " · you’re a guest";
    };
  }
}
