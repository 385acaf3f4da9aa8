/** Getting back in by a link sent to the account's own address. */
@NullMarked
package dev.mailroom.application.passwordreset;

import org.jspecify.annotations.NullMarked;
