/** Email Configuration: the form, its presets and instructions, and the connection check. */
@NullMarked
package dev.mailroom.web.admin.email;

import org.jspecify.annotations.NullMarked;
