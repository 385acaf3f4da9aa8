package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.notification.ReadDraft.Named;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the ids and addresses in an event stand for. */
final class NamedPeople {

  private final ReadDraft draft;
  private final Map<AccountId, Listener> byId;
  private final Map<EmailAddress, Listener> byAddress;

  private NamedPeople(ReadDraft draft, List<Listener> found) {
    this.draft = draft;
    this.byId = found.stream().collect(toMap(Listener::account, it -> it));
    this.byAddress = found.stream().collect(toMap(Listener::email, it -> it));
  }

  static NamedPeople of(ReadDraft draft, CompanyId company, Listeners listeners) {
    var ids = draft.named().flatMap(named -> named.account().stream()).distinct().toList();
    var addresses = draft.named().flatMap(named -> named.address().stream()).distinct().toList();
    return new NamedPeople(
        draft,
        ids.isEmpty() && addresses.isEmpty()
            ? List.of()
            : listeners.named(company, ids, addresses));
  }

  /** An id is the company's own matter: one from elsewhere is a mistake, and tells nothing. */
  void check(Problems problems) {
    draft
        .named()
        .filter(named -> named.account().isPresent() && member(named).isEmpty())
        .forEach(named -> problems.add(named.field(), Problems.NO_MEMBER));
  }

  Optional<Actor> actor() {
    return draft
        .actor()
        .flatMap(name ->
            switch (name) {
              case ReadDraft.ActorName.Other(var other) ->
                  Optional.of(new Actor(other, Optional.empty()));
              case ReadDraft.ActorName.Member(var named) ->
                  member(named).map(it -> new Actor(it.name(), Optional.of(it.account())));
            });
  }

  /** Who is named as a recipient or mentioned, each once, by address; a mention counts more. */
  Map<EmailAddress, Recipient> recipients() {
    Map<EmailAddress, Recipient> recipients = new LinkedHashMap<>();
    draft.people().forEach(named -> add(recipients, named, Reason.ADDRESSED));
    draft.mentions().forEach(named -> add(recipients, named, Reason.MENTIONED));
    return recipients;
  }

  private void add(Map<EmailAddress, Recipient> recipients, Named named, Reason reason) {
    var listener = listener(named);
    listener
        .map(Listener::email)
        .or(named::address)
        .ifPresent(address -> recipients.put(address, new Recipient(listener, address, reason)));
  }

  private Optional<Listener> member(Named named) {
    return named
        .account()
        .flatMap(id -> Optional.ofNullable(byId.get(id)))
        .filter(Listener::belongs);
  }

  private Optional<Listener> listener(Named named) {
    return member(named)
        .or(() -> named.address().flatMap(it -> Optional.ofNullable(byAddress.get(it))));
  }
}
