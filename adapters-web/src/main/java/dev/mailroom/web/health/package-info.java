/** What machines may know: whether this process can serve, and its figures. */
@NullMarked
package dev.mailroom.web.health;

import org.jspecify.annotations.NullMarked;
