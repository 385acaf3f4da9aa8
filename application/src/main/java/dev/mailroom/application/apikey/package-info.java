/**
 * API keys: made, listed, rotated and revoked by who manages a company; asked for at each call.
 *
 * <p>How many calls a key may make is counted over all processes without a write for each: a
 * process takes a share of the minute's calls from the database and gives them out itself.
 */
@NullMarked
package dev.mailroom.application.apikey;

import org.jspecify.annotations.NullMarked;
