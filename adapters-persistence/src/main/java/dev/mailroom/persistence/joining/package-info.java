/** Invite links, requests to join by them, and trusted domains in PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.joining;

import org.jspecify.annotations.NullMarked;
