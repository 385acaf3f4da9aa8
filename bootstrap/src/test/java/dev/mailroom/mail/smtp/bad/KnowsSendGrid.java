package dev.mailroom.mail.smtp.bad;

import dev.mailroom.mail.sendgrid.SendGridTransport;

/** Breaks the rule that mail technologies are strangers. */
public record KnowsSendGrid(SendGridTransport transport) {}
