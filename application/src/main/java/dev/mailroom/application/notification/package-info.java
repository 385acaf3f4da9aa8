/**
 * Telling people what happened: by mail at the time they chose, and in the application.
 *
 * <p>A decision is taken once, in the transaction that accepts the event, and kept with its reason.
 * What waits is collected in at most one open batch and one summary of each person and company.
 */
@NullMarked
package dev.mailroom.application.notification;

import org.jspecify.annotations.NullMarked;
