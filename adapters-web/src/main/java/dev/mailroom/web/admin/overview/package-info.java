/** The front page of the Admin Panel: health, figures, companies and accounts. */
@NullMarked
package dev.mailroom.web.admin.overview;

import org.jspecify.annotations.NullMarked;
