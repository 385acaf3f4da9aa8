/** Giving a company an owner when none of its own can log in. */
@NullMarked
package dev.mailroom.web.admin.company;

import org.jspecify.annotations.NullMarked;
