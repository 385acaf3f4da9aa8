/** Companies, their members and roles. */
@NullMarked
package dev.mailroom.domain.company;

import org.jspecify.annotations.NullMarked;
