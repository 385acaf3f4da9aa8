package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link FindMembers}, in one query. */
public final class FindMembersUseCase implements FindMembers {

  private final Listeners listeners;

  public FindMembersUseCase(Listeners listeners) {
    this.listeners = listeners;
  }

  @Override
  public Map<String, AccountId> find(Query query) {
    var ids = query.people().stream().flatMap(it -> DraftReader.id(it).stream()).toList();
    var addresses = query.people().stream().flatMap(it -> EmailAddress.parse(it).stream()).toList();
    if (ids.isEmpty() && addresses.isEmpty()) {
      return Map.of();
    }
    Map<String, AccountId> known = new HashMap<>();
    listeners.named(query.company(), ids, addresses).stream()
        .filter(Listener::belongs)
        .forEach(member -> {
          known.put(member.account().value().toString(), member.account());
          known.put(member.email().value(), member.account());
        });
    return query.people().stream()
        .distinct()
        .filter(person -> canonical(person).filter(known::containsKey).isPresent())
        .collect(toMap(person -> person, person -> known.get(canonical(person).orElseThrow())));
  }

  private static Optional<String> canonical(String person) {
    return DraftReader.id(person)
        .map(id -> id.value().toString())
        .or(() -> EmailAddress.parse(person).map(EmailAddress::value));
  }
}
