package dev.mailroom.web.company;

import dev.mailroom.domain.company.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role is called. */
public final class RoleWords {

  private RoleWords() {}

  public static String of(Role role) {
    return switch (role) {
      case OWNER -> "Owner";
      case ADMIN -> "Admin";
      case MEMBER -> "Member";
      case GUEST -> "Guest";
    };
  }

  /** What somebody with that role may do. */
  static String means(Role role) {
    return switch (role) {
      case OWNER -> "May do everything here, and make other owners.";
      case ADMIN -> "Changes the settings, and the places of everybody but owners.";
      case MEMBER -> "Belongs here, and sees who else does.";
      case GUEST -> "Somebody from outside who sees who belongs here.";
    };
  }

  /** With its article, as in "a guest". */
  public static String one(Role role) {
    return switch (role) {
      case OWNER -> "an owner";
      case ADMIN -> "an admin";
      case MEMBER -> "a member";
      case GUEST -> "a guest";
    };
  }

  /** How addresses and forms write it. */
  public static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> ofKey(String key) {
    return Arrays.stream(Role.values()).filter(role -> key(role).equals(key)).findFirst();
  }

  /** What a card adds about the reader; nothing where one is simply a member. */
  static String aboutYou(Role role) {
    return switch (role) {
      case OWNER, ADMIN, GUEST -> " · you’re " + one(role);
      case MEMBER -> "";
    };
  }
}
