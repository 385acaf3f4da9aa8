/**
 * What people get mail about, and when: on their own page, and without a log-in by the link in a
 * mail.
 */
@NullMarked
package dev.mailroom.web.notification.choice;

import org.jspecify.annotations.NullMarked;
