/** What a failure most likely means and how to mend it, in plain words. */
@NullMarked
package dev.mailroom.web.admin.advice;

import org.jspecify.annotations.NullMarked;
