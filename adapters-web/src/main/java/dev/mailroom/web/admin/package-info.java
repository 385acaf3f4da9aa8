/**
 * The Admin Panel, for site administrators only. Here is what its parts share; {@code overview},
 * {@code account}, {@code email} and {@code test} hold the pages, {@code advice} what to do about
 * what went wrong.
 */
@NullMarked
package dev.mailroom.web.admin;

import org.jspecify.annotations.NullMarked;
