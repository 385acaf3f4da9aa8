/** Events, who hears of them and what people chose, in PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.notification;

import org.jspecify.annotations.NullMarked;
