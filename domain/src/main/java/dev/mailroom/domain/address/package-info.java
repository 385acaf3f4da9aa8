/** Email addresses and the names people go by: a leaf that every area may use. */
@NullMarked
package dev.mailroom.domain.address;

import org.jspecify.annotations.NullMarked;
