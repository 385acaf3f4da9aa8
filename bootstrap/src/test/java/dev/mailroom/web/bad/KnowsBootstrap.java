package dev.mailroom.web.bad;

import dev.mailroom.bootstrap.Main;

/** Breaks the rule that nobody reaches bootstrap. */
public record KnowsBootstrap(Main main) {}
