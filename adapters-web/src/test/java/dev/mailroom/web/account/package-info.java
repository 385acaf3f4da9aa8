@NullMarked
package dev.mailroom.web.account;

import org.jspecify.annotations.NullMarked;
