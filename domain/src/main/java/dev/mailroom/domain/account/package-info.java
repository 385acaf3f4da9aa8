/** People, passwords and sessions. */
@NullMarked
package dev.mailroom.domain.account;

import org.jspecify.annotations.NullMarked;
