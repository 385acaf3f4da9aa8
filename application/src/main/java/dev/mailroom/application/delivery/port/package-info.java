/** What delivery needs from outside. */
@NullMarked
package dev.mailroom.application.delivery.port;

import org.jspecify.annotations.NullMarked;
