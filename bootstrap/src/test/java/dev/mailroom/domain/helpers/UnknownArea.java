package dev.mailroom.domain.helpers;

/** Breaks the rule that every class has its area. */
public record UnknownArea() {}
