/** API keys and the allowances of their calls, in PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.apikey;

import org.jspecify.annotations.NullMarked;
