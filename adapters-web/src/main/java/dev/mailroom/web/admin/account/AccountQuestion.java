package dev.mailroom.web.admin.account;

import dev.mailroom.domain.account.Account;

/**
 * Asks before an account is changed.
 *
 * @param refusal why it was not done; empty while it is only asked
 */
public record AccountQuestion(
    String title,
    String consequence,
    String action,
    String button,
    boolean harmful,
    String refusal) {

  static AccountQuestion about(AccountAction action, Account account, boolean self) {
    var name = account.name().value();
    return new AccountQuestion(
        title(action, name),
        (self ? "This is your own account. " : "") + consequence(action, account),
        "/admin/accounts/" + account.id().value() + "/" + action.key(),
        action.label(),
        action.isHarmful(),
        "");
  }

  AccountQuestion refused(String why) {
    return new AccountQuestion(title, consequence, action, button, harmful, why);
  }

  private static String title(AccountAction action, String name) {
    return switch (action) {
      case PROMOTE -> "Make " + name + " a site administrator?";
      case DEMOTE -> "Take the Admin Panel from " + name + "?";
      case DISABLE -> "Disable the account of " + name + "?";
      case ENABLE -> "Enable the account of " + name + "?";
    };
  }

  private static String consequence(AccountAction action, Account account) {
    var email = account.email().value();
    return switch (action) {
      case PROMOTE ->
          email
              + " can then open the Admin Panel, change how mail leaves, and promote, demote and"
              + " disable others, you too.";
      case DEMOTE ->
          email + " keeps the account and its companies, and no longer sees the Admin Panel.";
      case DISABLE ->
          email
              + " is logged out everywhere at once and cannot log in. Links in emails already sent"
              + " stop working, and one email says that the account was disabled. It can be"
              + " enabled again at any time.";
      case ENABLE -> email + " can log in again with the same password.";
    };
  }
}
