/**
 * How a mail leaves by SMTP (RFC 5321).
 *
 * <p>Angus is used for what it does well, reading replies and framing the message; the order of
 * things, TLS, authentication and the message's bytes are our own, so that every stage is seen,
 * every reply kept, and no credential is sent before the channel is fit for it.
 */
@NullMarked
package dev.mailroom.mail.smtp;

import org.jspecify.annotations.NullMarked;
