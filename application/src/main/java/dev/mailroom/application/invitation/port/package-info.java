/** What the invitation use cases need from outside. */
@NullMarked
package dev.mailroom.application.invitation.port;

import org.jspecify.annotations.NullMarked;
