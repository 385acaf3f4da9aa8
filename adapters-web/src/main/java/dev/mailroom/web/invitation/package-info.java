/** Inviting people, the list of invitations, and the page that an invitation's link leads to. */
@NullMarked
package dev.mailroom.web.invitation;

import org.jspecify.annotations.NullMarked;
