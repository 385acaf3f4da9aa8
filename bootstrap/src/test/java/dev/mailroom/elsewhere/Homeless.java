package dev.mailroom.elsewhere;

/** Breaks the rule that every class belongs to a module. */
public record Homeless() {}
