/** Remembering who changed what. */
@NullMarked
package dev.mailroom.application.audit.port;

import org.jspecify.annotations.NullMarked;
