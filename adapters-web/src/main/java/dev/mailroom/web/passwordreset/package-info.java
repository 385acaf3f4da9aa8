/** "Forgot password?" and the link that answers it. */
@NullMarked
package dev.mailroom.web.passwordreset;

import org.jspecify.annotations.NullMarked;
