@NullMarked
package dev.mailroom.web.company;

import org.jspecify.annotations.NullMarked;
