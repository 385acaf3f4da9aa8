package dev.mailroom.domain.notification;

import java.util.UUID;

/** Names what one recipient was told, or not told, of one event. */
public record NotificationId(UUID value) {}
