package dev.mailroom.domain.template;

import java.util.Locale;

/**
 * A mail in words: subject on one line, text and HTML parts saying the same.
 *
 * @param language it is written in, which may be a fallback of the one asked for
 */
public record RenderedEmail(Locale language, String subject, String text, String html) {}
