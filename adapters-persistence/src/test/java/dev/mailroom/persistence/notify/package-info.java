@NullMarked
package dev.mailroom.persistence.notify;

import org.jspecify.annotations.NullMarked;
