package dev.mailroom.web.http;

import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.application.notification.CountUnread;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.token.SecretToken;
import java.util.Optional;

/** Gathers what every page knows. */
final class Shells {

  private final String version;
  private final String assets;
  private final ViewEmailSettings settings;
  private final CountUnread unread;

  Shells(String version, String assets, ViewEmailSettings settings, CountUnread unread) {
    this.version = version;
    this.assets = assets;
    this.settings = settings;
    this.unread = unread;
  }

  Shell of(Visit visit, SecretToken formSecret) {
    var account = visit.person().map(person -> shown(person.account()));
    return new Shell(
        version,
        assets,
        FormTokens.of(formSecret),
        account,
        visit.cookies().get(CookieName.FLASH).flatMap(Flash::byKey).map(Flash::text),
        account.filter(ShellAccount::administrator).isPresent() && !settings.view().complete());
  }

  private ShellAccount shown(Account account) {
    return ShellAccount.of(account, unread.count(account.id()));
  }

  /** For pages that must come even when nothing else works: nobody known, nothing asked. */
  Shell bare() {
    return new Shell(version, assets, "", Optional.empty(), Optional.empty(), false);
  }
}
