/** What applications can do: one class for each thing they speak of. */
@NullMarked
package dev.mailroom.web.api.v1;

import org.jspecify.annotations.NullMarked;
