/** How a call that is made twice is done once. */
@NullMarked
package dev.mailroom.domain.idempotency;

import org.jspecify.annotations.NullMarked;
