/** Promoting, demoting, disabling and enabling accounts, each asked for on a page of its own. */
@NullMarked
package dev.mailroom.web.admin.account;

import org.jspecify.annotations.NullMarked;
