package dev.mailroom.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What just happened, said once on the next page. A fixed set: the cookie that carries it holds a
 * name only, so nobody can make this site say something else.
 */
public enum Flash {
  SET_UP("Mailroom is set up. Log in with the account you just made."),
  LOGGED_OUT("You are logged out."),
  PASSWORD_RESET("Password changed. Log in with the new one."),
  ACCOUNT_DELETED("Your account is deleted. Nothing else is left to do."),
  NAME_SAVED("Name saved."),
  PREFERENCES_SAVED("Saved. Times on these pages follow it."),
  EMAIL_CHANGE_REQUESTED("One step is left: open the link in the new mailbox."),
  EMAIL_CHANGE_CANCELLED("The change of address is cancelled. Your address stays."),
  EMAIL_CHANGED("Address changed. Log in with the new one from now on."),
  PASSWORD_CHANGED("Password changed. All other sessions are logged out."),
  SESSION_REVOKED("That session is logged out."),
  OTHER_SESSIONS_REVOKED("All other sessions are logged out."),
  EMAIL_SETTINGS_SAVED("Email settings saved."),
  PERSON_INVITED("Invited. Where the mail stands is told beside the person."),
  PEOPLE_INVITED("All are invited. Where each mail stands is told beside the person."),
  INVITATION_RESENT("Sent again, with a new link. The earlier one no longer works."),
  INVITATION_REVOKED("Invitation revoked. Its link no longer works."),
  JOINED("You’re in."),
  INVITE_LINK_ON("The invite link is on. Copy it and hand it out."),
  INVITE_LINK_SAVED("Invite link saved. You answer for it from now on."),
  INVITE_LINK_REGENERATED("There is a new link. The earlier one no longer works."),
  INVITE_LINK_OFF("The invite link is off. It no longer works."),
  TRUSTED_DOMAINS_SAVED("Trusted domains saved."),
  ACCOUNT_PROMOTED("Promoted: that account opens the Admin Panel now."),
  ACCOUNT_DEMOTED("Demoted: that account is a site administrator no longer."),
  ACCOUNT_DISABLED("Account disabled. Its sessions are over."),
  ACCOUNT_ENABLED("Account enabled. That person can log in again."),
  OWNER_APPOINTED("Appointed. An email says so."),
  COMPANY_CREATED("Your organization is there. You are its owner."),
  COMPANY_SAVED("Settings saved."),
  ROLE_CHANGED("Role changed. An email says so."),
  MEMBER_REMOVED("Removed. An email says so. You can restore the place below."),
  MEMBER_RESTORED("Restored with the same role. An email says so."),
  COMPANY_LEFT("You left that organization."),
  API_KEY_REVOKED("Key revoked. It opens nothing any more."),
  NOTIFICATIONS_CHOSEN("Preferences saved. What waits already follows them."),
  NOTIFICATIONS_PAUSED("Paused for a week. You can resume at any time."),
  NOTIFICATIONS_RESUMED("Resumed. Email comes as chosen below."),
  PLACE_MUTED("Muted. Nothing of that place is told to you any more."),
  PLACE_UNMUTED("Unmuted. You hear of that place again."),
  MAIL_CHOSEN("Saved. It holds from now on.");

  private final String text;

  Flash(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Flash> byKey(String key) {
    return Arrays.stream(values()).filter(flash -> flash.key().equals(key)).findFirst();
  }
}
