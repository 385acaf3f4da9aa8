/** PostgreSQL, encryption and caches behind the application's ports. */
@NullMarked
package dev.mailroom.persistence;

import org.jspecify.annotations.NullMarked;
