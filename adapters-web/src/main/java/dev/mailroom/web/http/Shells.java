package dev.mailroom.web.http;

import dev.mailroom.application.mailsettings.ViewEmailSettings;
import dev.mailroom.domain.token.SecretToken;
import java.util.Optional;

/** Gathers what every page knows. */
final class Shells {

  private final String version;
  private final String assets;
  private final ViewEmailSettings settings;

  Shells(String version, String assets, ViewEmailSettings settings) {
    this.version = version;
    this.assets = assets;
    this.settings = settings;
  }

  Shell of(Visit visit, SecretToken formSecret) {
    var account = visit.person().map(person -> ShellAccount.of(person.account()));
    return new Shell(
        version,
        assets,
        FormTokens.of(formSecret),
        account,
        visit.cookies().get(CookieName.FLASH).flatMap(Flash::byKey).map(Flash::text),
        account.filter(ShellAccount::administrator).isPresent() && !settings.view().complete());
  }

  /** For pages that must come even when nothing else works: nobody known, nothing asked. */
  Shell bare() {
    return new Shell(version, assets, "", Optional.empty(), Optional.empty(), false);
  }
}
