package dev.mailroom.mail.smtp.bad;

import dev.mailroom.persistence.DatabaseAddress;

/** Breaks the rule that adapters do not know each other. */
public record KnowsPersistence(DatabaseAddress address) {}
