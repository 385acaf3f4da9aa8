/** Reset requests and links. */
@NullMarked
package dev.mailroom.persistence.passwordreset;

import org.jspecify.annotations.NullMarked;
