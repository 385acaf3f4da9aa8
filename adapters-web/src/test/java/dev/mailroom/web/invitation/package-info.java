@NullMarked
package dev.mailroom.web.invitation;

import org.jspecify.annotations.NullMarked;
