package dev.mailroom.web.admin.overview;

/**
 * The health of mail in one breath.
 *
 * @param state ok, warn, bad or idle
 * @param strong the part that says it all
 * @param rest what else is worth knowing
 */
public record Health(String state, String strong, String rest) {}
