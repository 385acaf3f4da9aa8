/** Secret links: what is sent, what is kept, what each is good for. */
@NullMarked
package dev.mailroom.domain.token;

import org.jspecify.annotations.NullMarked;
