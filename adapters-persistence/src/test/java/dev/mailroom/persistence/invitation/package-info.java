/** Invitations against their contract. */
@NullMarked
package dev.mailroom.persistence.invitation;

import org.jspecify.annotations.NullMarked;
