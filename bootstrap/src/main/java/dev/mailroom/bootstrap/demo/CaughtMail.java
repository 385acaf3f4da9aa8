package dev.mailroom.bootstrap.demo;

import java.time.Instant;

/** One mail that was caught instead of delivered, as it came over the wire. */
public record CaughtMail(
    int number,
    Instant caughtAt,
    String from,
    String to,
    String subject,
    String text,
    String html,
    String source) {}
