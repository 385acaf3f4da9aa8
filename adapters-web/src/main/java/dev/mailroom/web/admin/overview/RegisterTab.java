package dev.mailroom.web.admin.overview;

import java.util.Arrays;

/** What the Admin Panel lists. */
enum RegisterTab {
  ACTIVE("active", "Active Companies"),
  COMPANIES("companies", "All Companies"),
  ACCOUNTS("accounts", "All Accounts");

  private final String key;
  private final String label;

  RegisterTab(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The tab of that name, the first for any other. */
  static RegisterTab ofKey(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key.equals(key)).findFirst().orElse(ACTIVE);
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }
}
