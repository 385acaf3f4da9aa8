package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.Subscriptions.Following;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Hearing;
import java.util.Optional;

/** An event in its company; {@code following} is that of its place, where it has one. */
record Occasion(Event event, Company company, Optional<Following> following) {

  boolean isActOf(Recipient recipient) {
    return recipient.account().filter(event::isActOf).isPresent();
  }

  Hearing.Following followingOf(Recipient recipient) {
    return recipient
        .account()
        .flatMap(account -> following.map(it -> said(it, account)))
        .orElse(Hearing.Following.NOTHING_SAID);
  }

  private static Hearing.Following said(Following following, AccountId account) {
    if (following.muted().contains(account)) {
      return Hearing.Following.MUTED;
    }
    if (following.cancelled().contains(account)) {
      return Hearing.Following.CANCELLED;
    }
    return following.selected().contains(account)
        ? Hearing.Following.SUBSCRIBED
        : Hearing.Following.NOTHING_SAID;
  }
}
