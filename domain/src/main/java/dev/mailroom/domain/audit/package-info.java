/** Who changed what, and when. */
@NullMarked
package dev.mailroom.domain.audit;

import org.jspecify.annotations.NullMarked;
