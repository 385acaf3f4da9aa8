/** The API as a client sees it. */
@NullMarked
package dev.mailroom.web.api;

import org.jspecify.annotations.NullMarked;
