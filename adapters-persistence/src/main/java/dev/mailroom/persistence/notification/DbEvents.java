package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Events;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.persistence.Database;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** {@link Events} in the table {@code events}. */
public final class DbEvents implements Events {
  private final Database database;

  public DbEvents(Database database) {
    this.database = database;
  }

  @Override
  public void add(Event event) {
    database
        .sql(
            """
            INSERT INTO events (id, company_id, kind, actor_name, actor_account, place_code,
              place_title, place_url, title, body, link, locale, at, expires_at)
            VALUES (CAST(:id AS uuid), CAST(:company AS uuid), :kind, :actor_name,
              CAST(:actor_account AS uuid), :place_code, :place_title, :place_url, :title, :body,
              :link, :locale, :at, :expires_at)
            """)
        .with("id", event.id().value())
        .with("company", event.company().value())
        .with("kind", event.kind().code())
        .with("actor_name", event.actor().map(actor -> actor.name().value()))
        .with("actor_account", event.actor().flatMap(Actor::account).map(AccountId::value))
        .with("place_code", event.place().map(Place::key))
        .with("place_title", event.place().map(Place::title))
        .with("place_url", event.place().map(Place::url))
        .with("title", event.title())
        .with("body", event.body())
        .with("link", event.link())
        .with("locale", event.locale().map(Locale::toLanguageTag))
        .with("at", event.at())
        .with("expires_at", event.expiresAt())
        .write();
  }

  @Override
  public Optional<Event> find(CompanyId company, EventId id) {
    return database
        .sql(
            "SELECT "
                + EventRows.COLUMNS
                + """
                 FROM events
                WHERE id = CAST(:id AS uuid) AND company_id = CAST(:company AS uuid)
                """)
        .with("id", id.value())
        .with("company", company.value())
        .first(EventRows::event);
  }

  /** What was told of them goes by its foreign key. */
  @Override
  public int removeBefore(Instant time) {
    return (int) database.sql("DELETE FROM events WHERE at < :time").with("time", time).write();
  }
}
