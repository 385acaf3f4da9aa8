/** How a mail is rendered and how it leaves. */
@NullMarked
package dev.mailroom.mail;

import org.jspecify.annotations.NullMarked;
