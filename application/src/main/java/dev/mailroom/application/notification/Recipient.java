package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.notification.Hearing.Reach;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Schedule;
import java.util.Optional;

/** Somebody whom an event reaches, an account or an address alone, and why. */
record Recipient(Optional<Listener> listener, EmailAddress address, Reason reason) {

  static Recipient of(Listener listener, Reason reason) {
    return new Recipient(Optional.of(listener), listener.email(), reason);
  }

  /** The address of an account that belongs elsewhere is an address; of a disabled one, nobody. */
  Reach reach() {
    if (listener.filter(it -> !it.reachable()).isPresent()) {
      return Reach.NOBODY;
    }
    return own().isPresent() ? Reach.MEMBER : Reach.GUEST;
  }

  /** Empty for who never had a place in the company. */
  Optional<AccountId> account() {
    return own().map(Listener::account);
  }

  Optional<PersonName> name() {
    return own().map(Listener::name);
  }

  Preferences reading() {
    return own().map(Listener::reading).orElse(Preferences.NONE);
  }

  Schedule schedule(CompanySettings company) {
    return own()
        .map(it -> it.schedule(company))
        .orElseGet(() -> new Schedule(NotificationPreferences.INITIAL, company.zone()));
  }

  private Optional<Listener> own() {
    return listener.filter(Listener::belongs);
  }
}
