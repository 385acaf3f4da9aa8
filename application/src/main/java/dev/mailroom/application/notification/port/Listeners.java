package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Schedule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who may hear of what happens in a company, with all that is asked about them, in one query. */
public interface Listeners {

  /** The members by id, after the given one; disabled ones too, removed ones not. */
  List<Listener> page(CompanyId company, Optional<AccountId> after, int size);

  /** The accounts with these ids or addresses, by id, wherever they belong. */
  List<Listener> named(
      CompanyId company, Collection<AccountId> accounts, Collection<EmailAddress> addresses);

  /**
   * One account.
   *
   * @param reading in which language and by which clock
   * @param belongs has a place in the company, or had one and was removed
   * @param reachable not disabled, deleted or removed from the company
   */
  record Listener(
      AccountId account,
      EmailAddress email,
      PersonName name,
      Preferences reading,
      NotificationPreferences choices,
      boolean belongs,
      boolean reachable) {

    public boolean isMember() {
      return belongs && reachable;
    }

    /** By the person's clock, or their company's where they chose none. */
    public Schedule schedule(CompanySettings company) {
      return new Schedule(choices, reading.zone().orElse(company.zone()));
    }
  }
}
