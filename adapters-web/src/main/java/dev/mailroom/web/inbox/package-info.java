/** What happened, under a person's bell: the list, and the count while it changes. */
@NullMarked
package dev.mailroom.web.inbox;

import org.jspecify.annotations.NullMarked;
