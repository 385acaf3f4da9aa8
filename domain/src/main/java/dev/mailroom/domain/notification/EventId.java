package dev.mailroom.domain.notification;

import java.util.UUID;

/** Names one event for ever. */
public record EventId(UUID value) {}
