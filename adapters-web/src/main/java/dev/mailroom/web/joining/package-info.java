/** Joining without an invitation: a company's invite link and trusted domains, and their doors. */
@NullMarked
package dev.mailroom.web.joining;

import org.jspecify.annotations.NullMarked;
