/** The nouns and rules of Mailroom, without any input or output. */
@NullMarked
package dev.mailroom.domain;

import org.jspecify.annotations.NullMarked;
