package dev.mailroom.domain.notification;

/**
 * One kind of event.
 *
 * @param code as applications write it: {@code comment.added}; it also names its sentence in the
 *     message files
 * @param mandatory people cannot choose not to hear of it, and it never waits
 * @param batchable may wait for others; what may not goes out at once or in the daily summary
 */
public record Kind(String code, Category category, boolean mandatory, boolean batchable) {}
