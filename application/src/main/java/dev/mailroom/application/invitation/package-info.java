/**
 * Inviting people into a company, and joining it.
 *
 * <p>Only hashes of links are kept. So whatever sends or shows a link after the first mail makes a
 * new one, and the earlier one stops working: sending again, copying the link, and the reminder. A
 * copied link and a reminder's end when the invitation would have ended; sending again gives seven
 * days more. A mail that still waits with a link that works no longer is withdrawn.
 *
 * <p>Nobody is reminded of a mail that cannot have arrived. One that waits says it all when it
 * leaves, and two at once would be one too many; where one was refused another would be; and a link
 * that the inviter handed over instead must go on working.
 */
@NullMarked
package dev.mailroom.application.invitation;

import org.jspecify.annotations.NullMarked;
