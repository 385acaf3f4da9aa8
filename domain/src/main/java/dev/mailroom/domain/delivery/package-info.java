/** The life of one email from the outbox to the server's answer. */
@NullMarked
package dev.mailroom.domain.delivery;

import org.jspecify.annotations.NullMarked;
