/** API keys against their contract. */
@NullMarked
package dev.mailroom.persistence.apikey;

import org.jspecify.annotations.NullMarked;
