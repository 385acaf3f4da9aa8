/** Tests of the pages of joining without an invitation. */
@NullMarked
package dev.mailroom.web.joining;

import org.jspecify.annotations.NullMarked;
