package dev.mailroom.web.admin.email;

import dev.mailroom.application.delivery.CheckConnection;
import dev.mailroom.application.delivery.CheckConnection.Result.Connected;
import dev.mailroom.application.delivery.CheckConnection.Result.Invalid;
import dev.mailroom.application.delivery.CheckConnection.Result.NotConnected;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.web.admin.advice.Through;

/** Tries the form as it stands and tells what was found. */
final class ConnectionCheck {

  private final CheckConnection connections;
  private final SettingsPages pages;

  ConnectionCheck(CheckConnection connections, SettingsPages pages) {
    this.connections = connections;
    this.pages = pages;
  }

  Reaction run(EmailSettingsForm typed) {
    var way = Through.of(typed);
    return switch (connections.check(typed)) {
      case Connected(var stages) -> Reaction.checked(Checks.connected(stages, way));
      case NotConnected(var stages, var failure) ->
          Reaction.checked(Checks.failed(stages, failure, way));
      case Invalid(var problems) -> Reaction.wrong(pages.problems(typed).say(problems));
    };
  }
}
