/** The outbox, its attempts and what is counted over them. */
@NullMarked
package dev.mailroom.persistence.delivery;

import org.jspecify.annotations.NullMarked;
