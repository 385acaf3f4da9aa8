/**
 * The keys by which applications call the API. A key belongs to its company: it stays when its
 * maker leaves, and ends when a manager revokes it.
 */
@NullMarked
package dev.mailroom.domain.apikey;

import org.jspecify.annotations.NullMarked;
