@NullMarked
package dev.mailroom.persistence.mailsettings;

import org.jspecify.annotations.NullMarked;
