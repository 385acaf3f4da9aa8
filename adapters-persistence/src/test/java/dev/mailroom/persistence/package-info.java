@NullMarked
package dev.mailroom.persistence;

import org.jspecify.annotations.NullMarked;
