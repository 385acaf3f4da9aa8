/** HTTP in: the panel, the pages and the API. */
@NullMarked
package dev.mailroom.web;

import org.jspecify.annotations.NullMarked;
