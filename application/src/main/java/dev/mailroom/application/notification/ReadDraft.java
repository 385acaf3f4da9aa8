package dev.mailroom.application.notification;

import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Kind;
import dev.mailroom.domain.notification.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event as an application wrote it, in our own terms; whom its ids and addresses name is not
 * known yet.
 *
 * @param people who is named as a recipient; counts with {@link To.These} alone
 */
record ReadDraft(
    Kind kind,
    Optional<ActorName> actor,
    Optional<Place> place,
    Text text,
    To to,
    List<Named> people,
    List<Named> mentions,
    Optional<Locale> locale,
    Optional<Instant> expiresAt) {

  /** What it says. */
  record Text(String title, String body, String link) {}

  /** Somebody, by id or by address, and where they are named. */
  record Named(String field, Optional<AccountId> account, Optional<EmailAddress> address) {}

  /** Who did it, by id or by name. */
  sealed interface ActorName {
    record Member(Named named) implements ActorName {}

    record Other(PersonName name) implements ActorName {}
  }

  /** All whom it names, the actor too. */
  Stream<Named> named() {
    return Stream.of(actorMember().stream(), people.stream(), mentions.stream()).flatMap(it -> it);
  }

  Optional<Named> actorMember() {
    return actor
        .filter(ActorName.Member.class::isInstance)
        .map(ActorName.Member.class::cast)
        .map(ActorName.Member::named);
  }
}
