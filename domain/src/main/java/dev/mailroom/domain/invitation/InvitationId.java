package dev.mailroom.domain.invitation;

import java.util.UUID;

/** Names one invitation for ever, however often it is sent. */
public record InvitationId(UUID value) {}
