/** Getting back in after a password is forgotten. */
@NullMarked
package dev.mailroom.domain.passwordreset;

import org.jspecify.annotations.NullMarked;
