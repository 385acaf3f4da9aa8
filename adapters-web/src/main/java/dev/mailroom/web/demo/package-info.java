/**
 * The inbox of {@code ./mailroom demo}, where caught mail is read. Anybody may open it, for it
 * holds the mail by which one logs in; so it exists in the demo alone.
 */
@NullMarked
package dev.mailroom.web.demo;

import org.jspecify.annotations.NullMarked;
