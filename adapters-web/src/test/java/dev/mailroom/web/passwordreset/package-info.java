@NullMarked
package dev.mailroom.web.passwordreset;

import org.jspecify.annotations.NullMarked;
