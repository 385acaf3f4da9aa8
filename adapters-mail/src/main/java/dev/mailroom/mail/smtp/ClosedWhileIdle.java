package dev.mailroom.mail.smtp;

/** A kept connection was gone when it was wanted again; nothing was sent. */
final class ClosedWhileIdle extends Exception {}
