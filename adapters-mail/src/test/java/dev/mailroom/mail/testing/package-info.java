/** Servers that behave, or misbehave, as real ones do; for the tests of this module and others. */
@NullMarked
package dev.mailroom.mail.testing;

import org.jspecify.annotations.NullMarked;
