package dev.mailroom.mail.smtp;

/** A kept connection was of no use, and its server cannot have taken the mail: a new one may. */
final class TryElsewhere extends Exception {}
