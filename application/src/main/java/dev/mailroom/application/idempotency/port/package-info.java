/** What it needs from outside. */
@NullMarked
package dev.mailroom.application.idempotency.port;

import org.jspecify.annotations.NullMarked;
