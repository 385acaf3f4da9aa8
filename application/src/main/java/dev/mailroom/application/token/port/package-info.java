/** Where chance comes from. */
@NullMarked
package dev.mailroom.application.token.port;

import org.jspecify.annotations.NullMarked;
