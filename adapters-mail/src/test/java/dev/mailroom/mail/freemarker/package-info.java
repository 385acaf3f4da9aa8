/** Every mail, rendered and read. */
@NullMarked
package dev.mailroom.mail.freemarker;

import org.jspecify.annotations.NullMarked;
