package dev.mailroom.domain.account.bad;

import java.sql.Connection;

/** Breaks the rule that the domain is pure. */
public record ReachesForSql(Connection connection) {}
