/**
 * What happened in a company, who hears of it, when, and why not.
 *
 * <p>An application posts an {@link dev.mailroom.domain.notification.Event}. Each recipient has one
 * {@link dev.mailroom.domain.notification.Decision} about it, taken once and kept, so that it can
 * be asked later. The kinds of events stand in one {@link
 * dev.mailroom.domain.notification.Catalogue}.
 */
@NullMarked
package dev.mailroom.domain.notification;

import org.jspecify.annotations.NullMarked;
