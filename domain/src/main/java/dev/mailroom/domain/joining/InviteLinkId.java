package dev.mailroom.domain.joining;

import java.util.UUID;

/** Names one invite link for ever; the link that replaces it has another. */
public record InviteLinkId(UUID value) {}
