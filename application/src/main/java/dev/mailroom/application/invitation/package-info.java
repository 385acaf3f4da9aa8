/**
 * Inviting people into a company, and joining it.
 *
 * <p>Only hashes of links are kept. So whatever sends or shows a link after the first mail makes a
 * new one, and the earlier one stops working: sending again, copying the link, and the reminder. A
 * copied link and a reminder's end when the invitation would have ended; sending again gives seven
 * days more.
 */
@NullMarked
package dev.mailroom.application.invitation;

import org.jspecify.annotations.NullMarked;
