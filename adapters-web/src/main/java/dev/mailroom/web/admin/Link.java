package dev.mailroom.web.admin;

/** Words that lead somewhere. */
public record Link(String label, String href) {}
