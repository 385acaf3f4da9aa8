/** The first start, the lobby, and a company's own page. */
@NullMarked
package dev.mailroom.web.company;

import org.jspecify.annotations.NullMarked;
