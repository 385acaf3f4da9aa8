/** What the joining use cases need from outside. */
@NullMarked
package dev.mailroom.application.joining.port;

import org.jspecify.annotations.NullMarked;
