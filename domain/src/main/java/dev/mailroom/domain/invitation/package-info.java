/** Who is asked to join a company, by whom, as what, and what became of it. */
@NullMarked
package dev.mailroom.domain.invitation;

import org.jspecify.annotations.NullMarked;
