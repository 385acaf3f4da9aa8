/** Numbers and times as pages say them, the same everywhere. */
@NullMarked
package dev.mailroom.web.words;

import org.jspecify.annotations.NullMarked;
