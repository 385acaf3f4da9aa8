/** Configuration, wiring and the main program. */
@NullMarked
package dev.mailroom.bootstrap;

import org.jspecify.annotations.NullMarked;
