/** Logging in and out, and a person's own account. */
@NullMarked
package dev.mailroom.web.account;

import org.jspecify.annotations.NullMarked;
