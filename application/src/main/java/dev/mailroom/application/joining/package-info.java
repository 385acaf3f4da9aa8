/**
 * Joining a company without an invitation: by its invite link, or because it trusts the domain of
 * one's address.
 *
 * <p>Both let in only who has shown that the address is theirs. An account counts as verified once
 * a link that was mailed to its address was opened; accounts made on the machine itself, by set-up
 * or the command line, are not, nor are those whose invitation was handed over by hand. By the
 * invite link they confirm first, as newcomers do.
 *
 * <p>Who was removed from a company comes back by neither: that takes an invitation.
 */
@NullMarked
package dev.mailroom.application.joining;

import org.jspecify.annotations.NullMarked;
