/** The steps of a hand-over as a list to look at; tests and connection checks show the same. */
@NullMarked
package dev.mailroom.web.admin.stages;

import org.jspecify.annotations.NullMarked;
