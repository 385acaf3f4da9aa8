@NullMarked
package dev.mailroom.web.inbox;

import org.jspecify.annotations.NullMarked;
