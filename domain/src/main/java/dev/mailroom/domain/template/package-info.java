/** What each mail says: its variables, not its words. */
@NullMarked
package dev.mailroom.domain.template;

import org.jspecify.annotations.NullMarked;
