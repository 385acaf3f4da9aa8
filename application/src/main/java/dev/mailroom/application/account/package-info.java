/**
 * Logging in and out, sessions, passwords, what people do to their own accounts and administrators
 * to all.
 *
 * <p>A change of address to one that has an account is noted, shown, counted and told to the old
 * address like any other, but no link is sent: so nobody learns who has an account, and nobody can
 * make this site write to one.
 *
 * <p>A deleted account is an emptied row. Its places in companies end; a company that nobody is
 * left in stays for administrators, and counts as inactive. Others who are disabled do not keep a
 * company from being left: nobody could hand it over to them. The audit log keeps ids, and the
 * delivery log the addresses of mails.
 */
@NullMarked
package dev.mailroom.application.account;

import org.jspecify.annotations.NullMarked;
