/**
 * Our own launcher of the PostgreSQL binaries, for an installation without a database server.
 *
 * <p>Decisions: fsync stays on and every connection needs a password; the last process that uses
 * the data folder stops the server, so {@code keys rotate} beside a running service neither fails
 * nor pulls the database away; a server left behind by {@code kill -9} is adopted, not waited for.
 */
@NullMarked
package dev.mailroom.persistence.postgres;

import org.jspecify.annotations.NullMarked;
