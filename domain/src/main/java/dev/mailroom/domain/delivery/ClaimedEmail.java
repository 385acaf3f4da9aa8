package dev.mailroom.domain.delivery;

/**
 * An email in one worker's hands.
 *
 * @param attempt grows with every claim and fences results: a stale worker's number is too low
 * @param failures how often the provider asked to try again; what the pause is counted from
 * @param resends how often it was sent again after an unknown outcome
 * @param recoveries how often it was claimed because a worker's lease had run out
 */
public record ClaimedEmail(
    OutboxEmail email, int attempt, int failures, int resends, int recoveries) {}
