package dev.mailroom.application.notification;

import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.Subscriptions.Following;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Reason;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whom an event reaches, a thousand at a time. Members come in the order of their ids, so that of
 * two events that hold the batches of many none waits for the other for ever.
 */
final class Recipients {

  static final int CHUNK = 1_000;

  private final Listeners listeners;
  private final CompanyId company;
  private final Map<EmailAddress, Recipient> named = new LinkedHashMap<>();

  /** {@code named} are reached whomever the event is for. */
  Recipients(Listeners listeners, CompanyId company, List<Recipient> named) {
    this.listeners = listeners;
    this.company = company;
    named.forEach(recipient -> this.named.put(recipient.address(), recipient));
  }

  /** To be walked once; {@code following} is that of the event's place, where it has one. */
  Stream<List<Recipient>> chunks(To to, Optional<Following> following) {
    var reason = to instanceof To.Everyone ? Reason.EVERYONE : Reason.SUBSCRIBED;
    var members =
        pages(to, following).map(page -> page.stream().map(it -> recipient(it, reason)).toList());
    var others = Stream.generate(() -> List.copyOf(named.values())).limit(1);
    return Stream.concat(members, others).filter(chunk -> !chunk.isEmpty());
  }

  /** Who is named comes once, for the stronger reason. */
  private Recipient recipient(Listener listener, Reason reason) {
    return Optional.ofNullable(named.remove(listener.email()))
        .orElseGet(() -> Recipient.of(listener, reason));
  }

  private Stream<List<Listener>> pages(To to, Optional<Following> following) {
    return switch (to) {
      case To.These _ -> chunks(Set.of());
      case To.Everyone _ -> everyone();
      case To.Subscribers _ -> following.map(this::subscribers).orElseGet(() -> chunks(Set.of()));
    };
  }

  private Stream<List<Listener>> subscribers(Following following) {
    return switch (following.audience()) {
      case EVERYONE -> everyone();
      case SELECTED -> chunks(following.selected());
      case NONE -> chunks(Set.of());
    };
  }

  private Stream<List<Listener>> everyone() {
    return Stream.iterate(
        page(Optional.empty()),
        page -> !page.isEmpty(),
        page -> page(Optional.of(page.getLast().account())));
  }

  private List<Listener> page(Optional<AccountId> after) {
    return listeners.page(company, after, CHUNK);
  }

  /** Those, and who is named and may have a batch. */
  private Stream<List<Listener>> chunks(Set<AccountId> selected) {
    var ids =
        Stream.concat(
                selected.stream(),
                named.values().stream().flatMap(recipient -> recipient.account().stream()))
            .distinct()
            .sorted(Comparator.comparing(id -> id.value().toString()))
            .toList();
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + CHUNK)
        .mapToObj(from -> ids.subList(from, Math.min(from + CHUNK, ids.size())))
        .map(part -> listeners.named(company, part, List.of()))
        .map(part -> part.stream().filter(Listener::belongs).toList());
  }
}
