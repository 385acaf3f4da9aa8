@NullMarked
package dev.mailroom.web.admin;

import org.jspecify.annotations.NullMarked;
