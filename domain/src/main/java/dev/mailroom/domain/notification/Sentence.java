package dev.mailroom.domain.notification;

import java.util.Locale;

/**
 * What happened, in words: {@code Ada Lovelace commented on The new home page}.
 *
 * @param text one line, no markup
 * @param language which it is in
 */
public record Sentence(String text, Locale language) {}
