/** Accounts, sessions, known devices and tries. */
@NullMarked
package dev.mailroom.persistence.account;

import org.jspecify.annotations.NullMarked;
