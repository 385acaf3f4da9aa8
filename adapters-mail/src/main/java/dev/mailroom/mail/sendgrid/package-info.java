/**
 * How a mail leaves by SendGrid's mail API (v3).
 *
 * <p>The library builds the request and speaks HTTP; the sockets below it are watched, so that the
 * panel sees the same stages as with SMTP and a lost answer is told from a lost request.
 */
@NullMarked
package dev.mailroom.mail.sendgrid;

import org.jspecify.annotations.NullMarked;
