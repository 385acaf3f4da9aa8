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

/** A company's invitations, a page at a time, and their numbers. */
record InvitationPages(Database database) {

  private static final String STANDING =
      """
      CASE WHEN state <> 'pending' THEN state WHEN expires_at > :now THEN 'open' ELSE 'expired' END
      """;

  private static final String MATCHES =
      """
      company_id = CAST(:company AS uuid)
        AND (:pattern = '%' OR lower(coalesce(name, '') || ' ' || email) LIKE :pattern)
      """;

  List<Invitation> page(Filter filter, Optional<InvitationId> after, int size) {
    return matching(
            filter,
            """
            SELECT * FROM invitations WHERE %s
              AND (CAST(:standing AS text) IS NULL OR %s = CAST(:standing AS text))
              AND (CAST(:after AS uuid) IS NULL OR (created_at, id) <
                (SELECT created_at, id FROM invitations WHERE id = CAST(:after AS uuid)
                   AND company_id = CAST(:company AS uuid)))
            ORDER BY created_at DESC, id DESC LIMIT :size
            """
                .formatted(MATCHES, STANDING))
        .with("standing", filter.standing())
        .with("after", after.map(InvitationId::value))
        .with("size", size)
        .list(InvitationRows::invitation);
  }

  Map<Standing, Long> count(Filter filter) {
    return matching(
            filter,
            """
            SELECT %s AS standing, count(*) AS n FROM invitations WHERE %s GROUP BY 1
            """
                .formatted(STANDING, MATCHES))
        .list(row -> Map.entry(row.choice("standing", Standing.class), row.number("n")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Sql matching(Filter filter, String statement) {
    return database
        .sql(statement)
        .with("company", filter.company().value())
        .with("pattern", pattern(filter.search()))
        .with("now", filter.at());
  }

  private static String pattern(String search) {
    return search.isEmpty()
        ? "%"
        : "%" + search.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
