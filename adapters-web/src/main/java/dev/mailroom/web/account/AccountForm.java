package dev.mailroom.web.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.web.http.Form;
import java.time.ZoneId;
import java.util.Locale;

/** What the fields of the account page hold: as stored, or as typed. */
public record AccountForm(String name, String newEmail, String locale, String zone) {

  static AccountForm of(Account account) {
    var preferences = account.preferences();
    return new AccountForm(
        account.name().value(),
        "",
        preferences.locale().map(Locale::toLanguageTag).orElse(""),
        preferences.zone().map(ZoneId::getId).orElse(""));
  }

  /** The posted form has some of the fields; the others stay as they are. */
  AccountForm typed(Form form) {
    return new AccountForm(
        form.has("name") ? form.text("name") : name,
        form.has("new-email") ? form.text("new-email") : newEmail,
        form.has("locale") ? form.text("locale") : locale,
        form.has("zone") ? form.text("zone") : zone);
  }
}
