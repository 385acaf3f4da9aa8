package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.crypto.Sealed;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Writes new emails with one statement, however many there are. */
record Additions(Database database, Payloads payloads) {

  private static final HexFormat HEX = HexFormat.of();

  void add(List<OutboxEmail> emails) {
    var sealed = emails.stream().map(it -> payloads.seal(it.id(), it.content())).toList();
    database
        .sql(
            """
            INSERT INTO emails (id, kind, recipient, locale, zone, lane, state, queued_at, due_at,
              claimable_at, expires_at, payload, payload_key, link_purpose, link_owner)
            SELECT id, kind, recipient, locale, zone, lane, 'queued', queued_at, due_at,
              due_at, expires_at, decode(payload, 'hex'), payload_key, link_purpose, link_owner
            FROM unnest(CAST(:ids AS uuid[]), CAST(:kinds AS text[]), CAST(:recipients AS text[]),
              CAST(:locales AS text[]), CAST(:zones AS text[]), CAST(:lanes AS smallint[]),
              CAST(:queued AS timestamptz[]), CAST(:due AS timestamptz[]),
              CAST(:expiring AS timestamptz[]), CAST(:payloads AS text[]),
              CAST(:payload_keys AS text[]), CAST(:link_purposes AS text[]),
              CAST(:link_owners AS uuid[]))
              AS email (id, kind, recipient, locale, zone, lane, queued_at, due_at, expires_at,
                payload, payload_key, link_purpose, link_owner)
            """)
        .with("ids", each(emails, it -> it.id().value()))
        .with("kinds", each(emails, it -> it.kind().code()))
        .with("recipients", each(emails, it -> it.recipient().value()))
        .with("locales", each(emails, it -> it.reader().locale().toLanguageTag()))
        .with("zones", each(emails, it -> it.reader().zone().map(ZoneId::getId)))
        .with("lanes", each(emails, it -> LaneNumbers.number(it.lane())))
        .with("queued", each(emails, OutboxEmail::queuedAt))
        .with("due", each(emails, OutboxEmail::dueAt))
        .with("expiring", each(emails, OutboxEmail::expiresAt))
        .with("payloads", each(sealed, it -> HEX.formatHex(it.box())))
        .with("payload_keys", each(sealed, Sealed::keyId))
        .with("link_purposes", each(emails, it -> it.link().map(MailedLink::purpose)))
        .with("link_owners", each(emails, it -> it.link().map(MailedLink::owner)))
        .write();
  }

  private static <T> List<? extends Object> each(List<T> all, Function<T, ? extends Object> value) {
    return all.stream().map(value).toList();
  }
}
