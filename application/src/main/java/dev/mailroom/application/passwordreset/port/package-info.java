/** What the reset use cases need from outside. */
@NullMarked
package dev.mailroom.application.passwordreset.port;

import org.jspecify.annotations.NullMarked;
