/** Viewing and saving how mail leaves. */
@NullMarked
package dev.mailroom.application.mailsettings;

import org.jspecify.annotations.NullMarked;
