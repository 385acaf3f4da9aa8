package dev.mailroom.mail.freemarker;

/** A value that is a link where there can be one. */
record Linked(String words, String address) {}
