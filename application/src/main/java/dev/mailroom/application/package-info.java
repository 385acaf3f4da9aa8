/** The use cases of Mailroom and the ports through which they reach the world. */
@NullMarked
package dev.mailroom.application;

import org.jspecify.annotations.NullMarked;
