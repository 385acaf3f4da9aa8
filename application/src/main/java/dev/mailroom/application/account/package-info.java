/** Logging in and out, sessions, passwords, and what administrators do to accounts. */
@NullMarked
package dev.mailroom.application.account;

import org.jspecify.annotations.NullMarked;
