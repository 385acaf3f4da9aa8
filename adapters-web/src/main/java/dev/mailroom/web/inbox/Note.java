package dev.mailroom.web.inbox;

import dev.mailroom.application.notification.ListNotifications.Row;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.web.words.Times;

/**
 * One notification of the list.
 *
 * @param who whose initials stand beside it: who did it, or the company where nobody did
 * @param language of the sentence (RFC 5646)
 * @param place empty where it happened nowhere
 * @param day begins its part of the list
 * @param at for machines (ISO 8601)
 */
public record Note(
    String id,
    boolean read,
    String who,
    String company,
    String sentence,
    String language,
    String place,
    String day,
    String time,
    String at) {

  static Note of(Row row, Times times) {
    var event = row.event();
    return new Note(
        row.id().value().toString(),
        row.readAt().isPresent(),
        event.actor().map(actor -> actor.name().value()).orElse(row.company()),
        row.company(),
        row.sentence().text(),
        row.sentence().language().toLanguageTag(),
        event.place().map(Place::title).orElse(""),
        times.heading(event.at()),
        times.time(event.at()),
        event.at().toString());
  }
}
