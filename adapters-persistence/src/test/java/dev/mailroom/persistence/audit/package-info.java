@NullMarked
package dev.mailroom.persistence.audit;

import org.jspecify.annotations.NullMarked;
