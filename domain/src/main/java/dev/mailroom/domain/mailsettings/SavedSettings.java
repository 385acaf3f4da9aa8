package dev.mailroom.domain.mailsettings;

import java.time.Instant;
import java.util.Optional;

/**
 * What the panel holds, and since when; {@code secretSavedAt} is empty when no credential is
 * stored.
 */
public record SavedSettings(
    EmailSettings settings, Instant savedAt, Optional<Instant> secretSavedAt) {}
