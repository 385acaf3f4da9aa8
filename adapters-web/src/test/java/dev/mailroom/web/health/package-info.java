@NullMarked
package dev.mailroom.web.health;

import org.jspecify.annotations.NullMarked;
