/** The settings that were saved in the panel. */
@NullMarked
package dev.mailroom.persistence.mailsettings;

import org.jspecify.annotations.NullMarked;
