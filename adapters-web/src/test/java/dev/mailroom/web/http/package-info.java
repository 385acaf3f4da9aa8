@NullMarked
package dev.mailroom.web.http;

import org.jspecify.annotations.NullMarked;
