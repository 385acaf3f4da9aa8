package dev.mailroom.domain.company;

import java.util.UUID;

/** Names one company for ever. */
public record CompanyId(UUID value) {}
