package dev.mailroom.application.account.port;

/** Breaks the rule that ports are interfaces. */
public class ClassForPort {}
