package dev.mailroom.domain.account;

import java.util.UUID;

/** Names one account for ever. */
public record AccountId(UUID value) {}
