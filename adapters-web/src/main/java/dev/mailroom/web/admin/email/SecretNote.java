package dev.mailroom.web.admin.email;

/**
 * What the page says about a credential it never shows.
 *
 * @param stored whether one is there for what the form says now: twelve dots stand for it
 * @param clear the value of the button that erases it; empty where there is nothing of ours
 * @param age empty where nothing is stored
 * @param old whether it is time for a new one
 */
public record SecretNote(String hint, boolean stored, String clear, String age, boolean old) {

  static SecretNote none(String hint) {
    return new SecretNote(hint, false, "", "", false);
  }
}
