/**
 * The door for applications: {@code /api/v1}, called with a key, spoken in JSON. It knows no
 * cookies, so nothing a browser does by itself opens it, and no answer is for pages of other sites.
 *
 * <p>Every refusal is a problem (RFC 9457) that names the place of each mistake by a JSON pointer.
 */
@NullMarked
package dev.mailroom.web.api;

import org.jspecify.annotations.NullMarked;
