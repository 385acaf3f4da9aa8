package dev.mailroom.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Where one email stands, and why.
 *
 * @param dueAt when the next try is, while it is queued
 * @param finishedAt present on a terminal state
 * @param failure what the last attempt ran into; empty when it was taken, and before the first
 */
public record EmailStanding(
    EmailState state,
    Instant queuedAt,
    Instant dueAt,
    Optional<Instant> finishedAt,
    Optional<HeldReason> heldFor,
    Optional<TransportFailure> failure) {}
