package dev.mailroom.application.notification;

import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Place;

/** Reads a place as an application wrote it, with an event or without. */
final class PlaceReader {

  private PlaceReader() {}

  /** {@code at}: a pointer to the place, empty where its fields stand by themselves. */
  static Place read(String at, PlaceDraft place, Problems problems) {
    var title = problems.line(at + "/title", place.title(), Place.MAX_TITLE_LENGTH);
    var url = problems.link(at + "/url", place.url(), Event.MAX_LINK_LENGTH);
    var key =
        place.key().isBlank()
            ? key(at, url, problems)
            : problems.line(at + "/key", place.key(), Place.MAX_KEY_LENGTH);
    return new Place(key, title, url);
  }

  private static String key(String at, String url, Problems problems) {
    if (url.length() > Place.MAX_KEY_LENGTH) {
      problems.add(at + "/key", "must be given, for the url is too long to stand for it");
    }
    return url;
  }
}
