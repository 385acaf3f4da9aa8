/** The lobby, the first set-up and the administrators' lists. */
@NullMarked
package dev.mailroom.application.company;

import org.jspecify.annotations.NullMarked;
