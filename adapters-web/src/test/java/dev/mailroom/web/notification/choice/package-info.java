/** Tests of the pages on which people choose what they get mail about. */
@NullMarked
package dev.mailroom.web.notification.choice;

import org.jspecify.annotations.NullMarked;
