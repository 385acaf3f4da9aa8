package dev.mailroom.domain.template;

/** A mail in words: subject on one line, text and HTML parts saying the same. */
public record RenderedEmail(String subject, String text, String html) {}
