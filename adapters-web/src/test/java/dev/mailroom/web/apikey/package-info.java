/** The pages of API keys. */
@NullMarked
package dev.mailroom.web.apikey;

import org.jspecify.annotations.NullMarked;
