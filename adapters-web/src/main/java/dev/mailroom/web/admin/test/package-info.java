/** Send Test Email: the form, and the live list of stages. */
@NullMarked
package dev.mailroom.web.admin.test;

import org.jspecify.annotations.NullMarked;
