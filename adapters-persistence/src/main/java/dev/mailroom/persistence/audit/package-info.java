/** The record of what was done. */
@NullMarked
package dev.mailroom.persistence.audit;

import org.jspecify.annotations.NullMarked;
