/** The whole application, from the outside: what people see, what leaves, what is left behind. */
@NullMarked
package dev.mailroom.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
