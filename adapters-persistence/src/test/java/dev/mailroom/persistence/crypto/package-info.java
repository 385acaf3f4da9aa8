@NullMarked
package dev.mailroom.persistence.crypto;

import org.jspecify.annotations.NullMarked;
