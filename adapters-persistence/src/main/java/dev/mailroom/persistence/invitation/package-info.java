/** Invitations in PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.invitation;

import org.jspecify.annotations.NullMarked;
