package dev.mailroom.domain.company;

import java.time.Instant;

/** An organisation whose people and mail belong together. */
public record Company(CompanyId id, CompanyName name, Slug slug, Instant createdAt) {}
