@NullMarked
package dev.mailroom.web.demo;

import org.jspecify.annotations.NullMarked;
