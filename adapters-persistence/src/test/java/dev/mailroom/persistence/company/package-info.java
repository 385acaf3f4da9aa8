@NullMarked
package dev.mailroom.persistence.company;

import org.jspecify.annotations.NullMarked;
