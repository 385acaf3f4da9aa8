/** Turning a mail's variables into words. */
@NullMarked
package dev.mailroom.application.template.port;

import org.jspecify.annotations.NullMarked;
