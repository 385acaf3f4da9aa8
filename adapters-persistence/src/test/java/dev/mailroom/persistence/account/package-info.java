@NullMarked
package dev.mailroom.persistence.account;

import org.jspecify.annotations.NullMarked;
