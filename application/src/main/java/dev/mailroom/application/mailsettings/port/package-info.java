/** What the settings use cases need from outside. */
@NullMarked
package dev.mailroom.application.mailsettings.port;

import org.jspecify.annotations.NullMarked;
