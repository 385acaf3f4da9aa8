package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.template.EmailKind;

/** Enough of an email to say what happened to it. */
public record OutboxEntry(EmailId id, EmailKind kind, EmailAddress recipient, int attempt) {}
