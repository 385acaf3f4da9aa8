package dev.mailroom.domain.account;

import java.util.UUID;

/** Names one session in lists and when it is revoked; opens nothing. */
public record SessionId(UUID value) {}
