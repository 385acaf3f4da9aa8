@NullMarked
package dev.mailroom.persistence.passwordreset;

import org.jspecify.annotations.NullMarked;
