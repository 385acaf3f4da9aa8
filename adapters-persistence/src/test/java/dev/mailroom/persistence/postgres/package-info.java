@NullMarked
package dev.mailroom.persistence.postgres;

import org.jspecify.annotations.NullMarked;
