/** How people join a company that nobody invited by name: its invite link, its trusted domains. */
@NullMarked
package dev.mailroom.domain.joining;

import org.jspecify.annotations.NullMarked;
