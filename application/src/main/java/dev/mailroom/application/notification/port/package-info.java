/** What the notification use cases need from outside. */
@NullMarked
package dev.mailroom.application.notification.port;

import org.jspecify.annotations.NullMarked;
