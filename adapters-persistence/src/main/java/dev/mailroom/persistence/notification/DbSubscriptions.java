package dev.mailroom.persistence.notification;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.notification.ChangeSubscription.Audience;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@link Subscriptions} in the tables {@code places} and {@code place_members}. Members are locked
 * in the order of their ids, so that of two who lock several none waits for the other for ever.
 */
public final class DbSubscriptions implements Subscriptions {
  private final Database database;

  public DbSubscriptions(Database database) {
    this.database = database;
  }

  /** Locks nothing where nothing changes: every event of a busy place comes by here. */
  @Override
  public void remember(CompanyId company, Place place) {
    at(
            """
            INSERT INTO places (company_id, place_code, title, url, audience)
            SELECT CAST(:company AS uuid), :place, :title, :url, 'selected'
            WHERE NOT EXISTS (
              SELECT 1 FROM places WHERE company_id = CAST(:company AS uuid)
                AND place_code = :place AND title = :title AND url = :url)
            ON CONFLICT (company_id, place_code) DO UPDATE
              SET title = EXCLUDED.title, url = EXCLUDED.url
            """,
            company,
            place.key())
        .with("title", place.title())
        .with("url", place.url())
        .write();
  }

  @Override
  public Optional<Following> find(CompanyId company, String placeKey) {
    return at(
            """
            SELECT place_code, title, url, audience,
              string_agg(CAST(account_id AS text), ' ') FILTER (WHERE selected) AS selected,
              string_agg(CAST(account_id AS text), ' ') FILTER (WHERE cancelled) AS cancelled,
              string_agg(CAST(account_id AS text), ' ') FILTER (WHERE muted) AS muted
            FROM places LEFT JOIN place_members USING (company_id, place_code)
            WHERE company_id = CAST(:company AS uuid) AND place_code = :place
            GROUP BY company_id, place_code, title, url, audience
            """,
            company,
            placeKey)
        .first(DbSubscriptions::following);
  }

  @Override
  public void choose(
      CompanyId company, String placeKey, Audience audience, Collection<AccountId> selected) {
    at(
            """
            UPDATE places SET audience = :audience
            WHERE company_id = CAST(:company AS uuid) AND place_code = :place
            """,
            company,
            placeKey)
        .with("audience", audience)
        .write();
    deselect(company, placeKey);
    mark(company, placeKey, selected, "selected", "selected = true");
  }

  private void deselect(CompanyId company, String placeKey) {
    at(
            """
            WITH locked AS MATERIALIZED (
              SELECT account_id FROM place_members
              WHERE company_id = CAST(:company AS uuid) AND place_code = :place AND selected
              ORDER BY account_id FOR UPDATE)
            UPDATE place_members SET selected = false
            WHERE company_id = CAST(:company AS uuid) AND place_code = :place
              AND account_id IN (SELECT account_id FROM locked)
            """,
            company,
            placeKey)
        .write();
  }

  @Override
  public void subscribe(CompanyId company, String placeKey, Collection<AccountId> members) {
    mark(company, placeKey, members, "selected", "selected = true, cancelled = false");
  }

  /** Locks nobody who is known: every mention in a busy place comes by here. */
  @Override
  public void subscribeMentioned(
      CompanyId company, String placeKey, Collection<AccountId> members) {
    at(
            """
            INSERT INTO place_members AS known (company_id, place_code, account_id, selected)
            SELECT CAST(:company AS uuid), :place, member, true
            FROM unnest(CAST(:members AS uuid[])) AS member
            WHERE NOT EXISTS (
              SELECT 1 FROM place_members WHERE company_id = CAST(:company AS uuid)
                AND place_code = :place AND account_id = member AND (selected OR cancelled OR muted))
            ORDER BY member
            ON CONFLICT (company_id, place_code, account_id) DO UPDATE
              SET selected = true WHERE NOT known.cancelled AND NOT known.muted
            """,
            company,
            placeKey)
        .with("members", values(members))
        .write();
  }

  @Override
  public void cancel(CompanyId company, String placeKey, AccountId member) {
    mark(company, placeKey, Set.of(member), "cancelled", "cancelled = true");
  }

  @Override
  public boolean mute(CompanyId company, String placeKey, AccountId member) {
    return mark(company, placeKey, Set.of(member), "muted", "muted = true") > 0;
  }

  @Override
  public void unmute(CompanyId company, String placeKey, AccountId member) {
    at(
            """
            UPDATE place_members SET muted = false
            WHERE company_id = CAST(:company AS uuid) AND place_code = :place
              AND account_id = CAST(:member AS uuid)
            """,
            company,
            placeKey)
        .with("member", member.value())
        .write();
  }

  /** Marks members of a known place in a column; {@code change} is for who has a row already. */
  private long mark(
      CompanyId company,
      String placeKey,
      Collection<AccountId> members,
      String column,
      String change) {
    return at(
            """
            INSERT INTO place_members (company_id, place_code, account_id, %s)
            SELECT company_id, place_code, member, true
            FROM places, unnest(CAST(:members AS uuid[])) AS member
            WHERE company_id = CAST(:company AS uuid) AND place_code = :place
            ORDER BY member
            ON CONFLICT (company_id, place_code, account_id) DO UPDATE SET %s
            """
                .formatted(column, change),
            company,
            placeKey)
        .with("members", values(members))
        .write();
  }

  @Override
  public List<MutedPlace> mutedBy(AccountId person) {
    return database
        .sql(
            """
            SELECT company_id, companies.name, place_code, places.title
            FROM place_members JOIN places USING (company_id, place_code)
              JOIN companies ON companies.id = company_id
              JOIN members USING (company_id, account_id)
            WHERE account_id = CAST(:person AS uuid) AND muted AND members.removed_at IS NULL
            ORDER BY lower(companies.name), company_id, lower(places.title), place_code
            """)
        .with("person", person.value())
        .list(DbSubscriptions::mutedPlace);
  }

  private Sql at(String statement, CompanyId company, String placeKey) {
    return database.sql(statement).with("company", company.value()).with("place", placeKey);
  }

  private static List<UUID> values(Collection<AccountId> members) {
    return members.stream().distinct().map(AccountId::value).toList();
  }

  private static Following following(Row row) {
    return new Following(
        new Place(row.text("place_code"), row.text("title"), row.text("url")),
        row.choice("audience", Audience.class),
        members(row.optionalText("selected")),
        members(row.optionalText("cancelled")),
        members(row.optionalText("muted")));
  }

  private static Set<AccountId> members(Optional<String> ids) {
    return ids.map(it -> Arrays.stream(it.split(" ")))
        .orElseGet(Stream::empty)
        .map(id -> new AccountId(UUID.fromString(id)))
        .collect(toSet());
  }

  private static MutedPlace mutedPlace(Row row) {
    return new MutedPlace(
        new CompanyId(row.id("company_id")),
        row.text("name"),
        row.text("place_code"),
        row.text("title"));
  }
}
