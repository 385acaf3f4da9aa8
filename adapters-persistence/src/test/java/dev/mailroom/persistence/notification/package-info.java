@NullMarked
package dev.mailroom.persistence.notification;

import org.jspecify.annotations.NullMarked;
