package dev.mailroom.domain.apikey;

import java.util.UUID;

/** Names one API key for ever. */
public record ApiKeyId(UUID value) {}
