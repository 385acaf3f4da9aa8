@NullMarked
package dev.mailroom.persistence.delivery;

import org.jspecify.annotations.NullMarked;
