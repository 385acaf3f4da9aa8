package dev.mailroom.persistence.invitation;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.invitation.port.Invitations.Filter;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A company's invitations, a page at a time, and their numbers. A statement has the conditions that
 * were asked for and no others: a plan that must fit them all would fit none.
 */
record InvitationPages(Database database) {

  /** Where each standing lies in the index {@code invitations_standing}. */
  private static final Map<Standing, String> RANGES =
      Map.of(
          Standing.OPEN, " AND state = 'pending' AND expires_at > :now",
          Standing.EXPIRED, " AND state = 'pending' AND expires_at <= :now",
          Standing.ACCEPTED, " AND state = 'accepted'",
          Standing.REVOKED, " AND state = 'revoked'");

  private static final String SEARCHED =
      " AND lower(coalesce(name, '') || ' ' || email) LIKE :pattern";

  private static final String FOLLOWING =
      """
       AND (created_at, id) < (SELECT created_at, id FROM invitations
         WHERE id = CAST(:after AS uuid) AND company_id = CAST(:company AS uuid))
      """;

  List<Invitation> page(Filter filter, Optional<InvitationId> after, int size) {
    var range = filter.standing().map(RANGES::get).orElse("");
    var sql =
        matching(
                filter,
                "SELECT * FROM invitations",
                range
                    + (after.isPresent() ? FOLLOWING : "")
                    + " ORDER BY created_at DESC, id DESC LIMIT :size")
            .with("size", size);
    if (range.contains(":now")) {
      sql.with("now", filter.at());
    }
    after.ifPresent(id -> sql.with("after", id.value()));
    return sql.list(InvitationRows::invitation);
  }

  Map<Standing, Long> count(Filter filter) {
    return matching(
            filter,
            """
            SELECT CASE WHEN state <> 'pending' THEN state WHEN expires_at > :now THEN 'open'
              ELSE 'expired' END AS standing, count(*) AS n
            FROM invitations\
            """,
            " GROUP BY 1")
        .with("now", filter.at())
        .list(row -> Map.entry(row.choice("standing", Standing.class), row.number("n")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Sql matching(Filter filter, String before, String after) {
    var isSearch = !filter.search().isEmpty();
    var sql =
        database
            .sql(
                before
                    + " WHERE company_id = CAST(:company AS uuid)"
                    + (isSearch ? SEARCHED : "")
                    + after)
            .with("company", filter.company().value());
    return isSearch ? sql.with("pattern", pattern(filter.search())) : sql;
  }

  private static String pattern(String search) {
    return "%" + search.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
