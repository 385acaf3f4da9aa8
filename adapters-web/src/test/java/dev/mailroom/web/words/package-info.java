@NullMarked
package dev.mailroom.web.words;

import org.jspecify.annotations.NullMarked;
