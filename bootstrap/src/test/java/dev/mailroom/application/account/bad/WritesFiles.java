package dev.mailroom.application.account.bad;

import java.nio.file.Path;

/** Breaks the rule that the application is pure. */
public record WritesFiles(Path file) {}
