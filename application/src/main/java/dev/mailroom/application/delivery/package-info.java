/** The outbox and the dispatcher that empties it, tests included. */
@NullMarked
package dev.mailroom.application.delivery;

import org.jspecify.annotations.NullMarked;
