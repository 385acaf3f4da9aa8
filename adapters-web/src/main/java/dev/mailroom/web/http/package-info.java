/**
 * The mechanics of every page: a {@link Visit} comes in, an {@link Answer} goes out, and what must
 * never be forgotten (headers, cookies, CSRF, limits, error pages) happens in one place, {@link
 * FrontDoor}.
 */
@NullMarked
package dev.mailroom.web.http;

import org.jspecify.annotations.NullMarked;
